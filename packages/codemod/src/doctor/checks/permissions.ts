import { GetSecretValueCommand, ListSecretsCommand } from '@aws-sdk/client-secrets-manager';
import { parseArn } from '../../arn.js';
import { adviceFor } from '../../service/advice.js';
import { ill, skipped, well, type Check, type Finding, type Patient } from '../check.js';

const AFTER = ['Region', 'credentials', 'endpoint', 'clock'];

/** An application does not need it; whoever migrates and verifies does. */
export const listing: Check = {
  title: 'ListSecrets',
  after: AFTER,
  examine: async (patient) => {
    try {
      await patient.client.send(new ListSecretsCommand({ MaxResults: 1 }));
      return well('allowed');
    } catch (error) {
      return failed(error, 'ListSecrets', undefined, patient);
    }
  },
};

export const reading: Check = {
  title: 'GetSecretValue',
  after: AFTER,
  examine: async (patient) => {
    const secret = await patient.secret();
    if (secret === undefined) return skipped('no code here reads a secret of Secrets Manager');
    try {
      const { ARN = '' } = await patient.client.send(
        new GetSecretValueCommand({ SecretId: secret.id }),
      );
      return sameAccount(secret.id, ARN, secret.arn);
    } catch (error) {
      return failed(error, 'GetSecretValue', secret.id, patient);
    }
  },
};

function sameAccount(id: string, found: string, migrated: string | undefined): Finding {
  const before = parseArn(migrated ?? '')?.account;
  const now = parseArn(found)?.account;
  if (before === undefined || before === now) return well(`${id} can be read`);
  return ill({
    what: `${id} was stored in account ${before}, and these credentials are of account ${now ?? 'another'}`,
    next: 'set AWS_PROFILE, or pass --profile',
  });
}

async function failed(
  error: unknown,
  action: string,
  secret: string | undefined,
  { client, endpoint }: Patient,
): Promise<Finding> {
  const region = await client.config.region();
  const asked = { actions: [action], region, where: await endpoint() };
  const advice = adviceFor(error, { ...asked, ...(secret !== undefined && { secret }) });
  return ill(secret === undefined ? advice : { ...advice, what: `${secret}: ${advice.what}` });
}
