/** Where in AWS something is. */
export interface Place {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

/** What the ARN of a secret says: where it is, and its name without the six random characters; or that of a parameter. */
export interface SecretArn extends Place {
  readonly name: string;
}

const ARN = /^arn:([\w-]+):secretsmanager:([\w-]+):(\d{12}):secret:(.+)$/;
const SUFFIX = /-[a-z0-9]{6}$/i;

/** Reads the whole ARN of a secret; undefined for anything else, such as a name. */
export function parseArn(text: string): SecretArn | undefined {
  const [, partition, region, account, resource] = ARN.exec(text) ?? [];
  if (partition === undefined || region === undefined) return undefined;
  if (account === undefined || resource === undefined) return undefined;
  return { partition, region, account, name: resource.replace(SUFFIX, '') };
}

const PARAMETER_ARN = /^arn:([\w-]+):ssm:([\w-]+):(\d{12}):parameter\/(.+)$/;

/** Reads the ARN of a parameter, whose name begins with a slash; undefined for anything else. */
export function parseParameterArn(text: string): SecretArn | undefined {
  const [, partition, region, account, name] = PARAMETER_ARN.exec(text) ?? [];
  if (partition === undefined || region === undefined) return undefined;
  if (account === undefined || name === undefined) return undefined;
  return { partition, region, account, name: `/${name}` };
}

/**
 * What a policy names the secret by: exactly six `?` for the random characters, so that a secret
 * that was deleted and created again is meant too. `-*` would also admit `app/db-prod-…`, and the
 * bare name admits nothing.
 */
export function policyResource({ partition, region, account, name }: SecretArn): string {
  return ['arn', partition, 'secretsmanager', region, account, 'secret', `${name}-??????`].join(
    ':',
  );
}

/** What a policy names a parameter by: its ARN, which has no random characters. */
export function parameterResource({ partition, region, account, name }: SecretArn): string {
  return ['arn', partition, 'ssm', region, account, `parameter/${name.replace(/^\//, '')}`].join(
    ':',
  );
}

/** The partition that a Region belongs to. */
export function partitionOf(region: string): string {
  return PARTITIONS.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'aws';
}

const PARTITIONS = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['us-isob-', 'aws-iso-b'],
  ['us-iso-', 'aws-iso'],
  ['eu-isoe-', 'aws-iso-e'],
  ['us-isof-', 'aws-iso-f'],
  ['eusc-', 'aws-eusc'],
] as const;
