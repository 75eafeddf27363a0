import { policyResource, type SecretArn } from '../arn.js';
import type { PolicyRole, PolicySecret, Statement } from './types.js';

/** What the customer managed keys of secrets ask for: use through Secrets Manager, for these alone. */
export function keyStatements(role: PolicyRole, secrets: readonly PolicySecret[]): Statement[] {
  const groups = new Map<string, { key: string; arns: SecretArn[] }>();
  for (const { key, arn } of secrets) {
    if (key === undefined || key === DEFAULT_KEY) continue;
    const group = groups.get(`${arn.region} ${key}`) ?? { key, arns: [] };
    groups.set(`${arn.region} ${key}`, { key, arns: [...group.arns, arn] });
  }
  return [...groups.values()].flatMap(({ key, arns: [first, ...others] }, index) =>
    first === undefined ? [] : [keyStatement(role, key, [first, ...others], index)],
  );
}

/** The key that AWS makes for the account: nobody needs to be granted it. */
const DEFAULT_KEY = 'alias/aws/secretsmanager';

function keyStatement(
  role: PolicyRole,
  key: string,
  arns: readonly [SecretArn, ...SecretArn[]],
  index: number,
): Statement {
  const [first] = arns;
  const secrets = arns.map(policyResource).sort();
  return {
    Sid: `UseKey${index + 1}`,
    Effect: 'Allow',
    Action: ACTIONS[role],
    Resource: [keyResource(key, first)],
    Condition: {
      StringEquals: { 'kms:ViaService': serviceHost(first) },
      StringLike: { 'kms:EncryptionContext:SecretARN': [...secrets, ...CHECKS[role]] },
      ...(isAlias(key) && {
        'ForAnyValue:StringEquals': { 'kms:ResourceAliases': aliasName(key) },
      }),
    },
  };
}

/**
 * By what name KMS knows Secrets Manager. The guide of KMS has the first form; in China hosts have
 * another ending, and which of the two KMS compares there, no page says: both are Secrets Manager.
 */
function serviceHost({ partition, region }: SecretArn): string | string[] {
  const host = `secretsmanager.${region}.amazonaws.com`;
  return partition === 'aws-cn' ? [host, `${host}.cn`] : host;
}

const ACTIONS = {
  application: ['kms:Decrypt'],
  migration: ['kms:Decrypt', 'kms:GenerateDataKey'],
} as const satisfies Record<PolicyRole, readonly string[]>;

/**
 * CreateSecret tries the key first. The guide of Secrets Manager ("Secret encryption and decryption")
 * has the ARN of the secret there even then, and this word as its version; templates that people use
 * have it in place of the ARN. It is the ARN of nothing, so it grants nothing else.
 */
const CHECKS = {
  application: [],
  migration: ['RequestToValidateKeyAccess'],
} as const satisfies Record<PolicyRole, readonly string[]>;

/** IAM knows keys by their id alone; an alias becomes a condition. */
function keyResource(key: string, { partition, region, account }: SecretArn): string {
  if (key.startsWith('arn:') && !isAlias(key)) return key;
  const place = key.startsWith('arn:')
    ? key.split(':').slice(1, 5)
    : [partition, 'kms', region, account];
  return ['arn', ...place, `key/${isAlias(key) ? '*' : key}`].join(':');
}

function isAlias(key: string): boolean {
  return /(?:^|:)alias\//.test(key);
}

function aliasName(key: string): string {
  return key.slice(key.indexOf('alias/'));
}
