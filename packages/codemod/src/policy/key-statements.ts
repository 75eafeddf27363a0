import type { SecretArn } from '../arn.js';
import { resourceOf } from './resource.js';
import type { PolicyRole, PolicySecret, Statement } from './types.js';

/** What the customer managed keys of secrets ask for: use through their service, for these alone. */
export function keyStatements(role: PolicyRole, secrets: readonly PolicySecret[]): Statement[] {
  const groups = new Map<string, KeyUse>();
  for (const secret of secrets) {
    const { key, kind, arn } = secret;
    if (key === undefined || key === SERVICES[kind].defaultKey) continue;
    const id = `${kind} ${arn.region} ${key}`;
    const group = groups.get(id) ?? { kind, key, place: arn, resources: [] };
    groups.set(id, { ...group, resources: [...group.resources, resourceOf(secret)] });
  }
  return [...groups.values()].map((use, index) => keyStatement(role, use, index));
}

/** A key of one Region, and what a service encrypts with it. */
interface KeyUse {
  readonly kind: PolicySecret['kind'];
  readonly key: string;
  readonly place: SecretArn;
  readonly resources: readonly string[];
}

function keyStatement(role: PolicyRole, { kind, key, place, resources }: KeyUse, index: number) {
  const { host, context, actions, checks } = SERVICES[kind];
  return {
    Sid: `UseKey${index + 1}`,
    Effect: 'Allow',
    Action: actions[role],
    Resource: [keyResource(key, place)],
    Condition: {
      StringEquals: { 'kms:ViaService': serviceHost(host, place) },
      StringLike: {
        [`kms:EncryptionContext:${context}`]: [...[...resources].sort(), ...checks[role]],
      },
      ...(isAlias(key) && {
        'ForAnyValue:StringEquals': { 'kms:ResourceAliases': aliasName(key) },
      }),
    },
  } satisfies Statement;
}

/** How a service uses keys. */
interface KeyService {
  /** The key that AWS makes for the account: nobody needs to be granted it. */
  readonly defaultKey: string;
  readonly host: string;
  /** What it says in the encryption context. */
  readonly context: string;
  readonly actions: Readonly<Record<PolicyRole, readonly string[]>>;
  /** What stands there in place of an ARN, besides. */
  readonly checks: Readonly<Record<PolicyRole, readonly string[]>>;
}

const SERVICES: Readonly<Record<PolicySecret['kind'], KeyService>> = {
  secret: {
    defaultKey: 'alias/aws/secretsmanager',
    host: 'secretsmanager',
    context: 'SecretARN',
    actions: {
      application: ['kms:Decrypt'],
      migration: ['kms:Decrypt', 'kms:GenerateDataKey'],
    },
    /**
     * CreateSecret tries the key first. The guide of Secrets Manager ("Secret encryption and
     * decryption") has the ARN of the secret there even then, and this word as its version; templates
     * that people use have it in place of the ARN. It is the ARN of nothing, so it grants nothing else.
     */
    checks: { application: [], migration: ['RequestToValidateKeyAccess'] },
  },
  /** Source: "AWS KMS encryption for Parameter Store SecureString parameters"; each tier encrypts its way. */
  parameter: {
    defaultKey: 'alias/aws/ssm',
    host: 'ssm',
    context: 'PARAMETER_ARN',
    actions: {
      application: ['kms:Decrypt'],
      migration: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
    },
    checks: { application: [], migration: [] },
  },
};

/**
 * By what name KMS knows a service. The guide of KMS has the first form; in China hosts have another
 * ending, and which of the two KMS compares there, no page says: both are the same service.
 */
function serviceHost(service: string, { partition, region }: SecretArn): string | string[] {
  const host = `${service}.${region}.amazonaws.com`;
  return partition === 'aws-cn' ? [host, `${host}.cn`] : host;
}

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
