import { MigrationError } from '../errors.js';

/** What a client of the SDK tells of where it calls, and as whom. */
interface Configured {
  readonly config: {
    readonly region: () => Promise<string>;
    readonly credentials: () => Promise<unknown>;
  };
}

/**
 * The Region of a client that has all that a call takes.
 *
 * @throws MigrationError where there is no Region, or there are no credentials
 */
export async function requiredRegion({ config }: Configured): Promise<string> {
  const region = await config.region().catch((cause: unknown) => missing('Region', cause));
  await config.credentials().catch((cause: unknown) => missing('credentials', cause));
  return region;
}

function missing(what: string, cause: unknown): never {
  throw new MigrationError(
    'aws-settings',
    `The AWS SDK finds no ${what}.`,
    [
      `Set ${what === 'Region' ? 'AWS_REGION, or pass --region' : 'AWS_PROFILE, pass --profile, or sign in with `aws sso login`'}. \`migrate-secrets doctor\` looks at all that is needed.`,
      'To try it without an AWS account, start the local endpoint in another terminal:',
      '  npx -p @secretlift/local secrets-manager-local --port 4599 --data .secretlift',
      'and run again with',
      '  AWS_ENDPOINT_URL_SECRETS_MANAGER=http://127.0.0.1:4599 AWS_REGION=us-east-1 AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local',
    ].join('\n'),
    { cause },
  );
}
