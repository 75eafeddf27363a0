/** The parts of `arn:partition:secretsmanager:region:account:secret:name-suffix` that we use. */
export interface SecretArn {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  /** The name, with the six-character suffix if the ARN is whole. */
  readonly resource: string;
}

/** Reads the ARN of a secret; undefined for anything else (a name). */
export function parseArn(id: string): SecretArn | undefined {
  const [arn, partition, service, region, account, type, ...resource] = id.split(':');
  if (arn !== 'arn' || service !== 'secretsmanager' || type !== 'secret') return undefined;
  if (!partition || !region || !account) return undefined;
  return { partition, region, account, resource: resource.join(':') };
}

/** The Region in an ARN; undefined for a name. */
export function regionOf(id: string): string | undefined {
  return parseArn(id)?.region;
}

/** The partition that a Region belongs to: `aws`, `aws-cn`, `aws-us-gov`, … */
export function partitionOf(region: string): string {
  const [, partition] = partitions.find(([prefix]) => region.startsWith(prefix)) ?? [];
  return partition ?? 'aws';
}

const partitions = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['us-isob-', 'aws-iso-b'],
  ['us-iso-', 'aws-iso'],
  ['eu-isoe-', 'aws-iso-e'],
  ['us-isof-', 'aws-iso-f'],
  ['eusc-', 'aws-eusc'],
] as const;
