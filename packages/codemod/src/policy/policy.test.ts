import { describe, expect, it } from 'vitest';
import { MigrationError } from '../errors.js';
import { identityPolicy, OUR_STATEMENT, resourcePolicy } from './documents.js';
import { logicalIds, snakeCase } from './formats/logical-ids.js';
import { FORMATS } from './formats/index.js';
import { mergedPolicy } from './merge.js';
import { requirePrincipals } from './principals.js';
import { sizeNotes } from './size.js';
import type { PolicySecret, PolicySet } from './types.js';

const ROLE = 'arn:aws:iam::123456789012:role/shop';

function secret(name: string, key?: string, region = 'eu-central-1'): PolicySecret {
  return {
    kind: 'secret',
    arn: { partition: 'aws', region, account: '123456789012', name },
    key,
    isReplicated: false,
  };
}

describe('an identity policy', () => {
  it('names each secret with exactly six characters after it', () => {
    const { Statement } = identityPolicy('application', [secret('shop/b'), secret('shop/a')]);
    expect(Statement).toEqual([
      {
        Sid: 'ReadSecrets',
        Effect: 'Allow',
        Action: ['secretsmanager:GetSecretValue'],
        Resource: ['a', 'b'].map(
          (name) => `arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop/${name}-??????`,
        ),
      },
    ]);
  });

  it.each([
    ['the key of the account', undefined, []],
    ['its alias', 'alias/aws/secretsmanager', []],
    ['an id', '1234abcd', ['arn:aws:kms:eu-central-1:123456789012:key/1234abcd']],
    [
      'an ARN',
      'arn:aws:kms:eu-west-1:999999999999:key/9',
      ['arn:aws:kms:eu-west-1:999999999999:key/9'],
    ],
    ['an alias', 'alias/shop', ['arn:aws:kms:eu-central-1:123456789012:key/*']],
  ])('grants the use of %s', (_, key, resources) => {
    const { Statement } = identityPolicy('application', [secret('shop/a', key)]);
    expect(Statement.slice(1).flatMap(({ Resource }) => Resource)).toEqual(resources);
  });

  it('binds an alias in a condition, and every key to the service and the secrets', () => {
    const { Statement } = identityPolicy('application', [secret('a', 'alias/shop')]);
    expect(Statement[1]?.Condition).toEqual({
      StringEquals: { 'kms:ViaService': 'secretsmanager.eu-central-1.amazonaws.com' },
      StringLike: {
        'kms:EncryptionContext:SecretARN': [
          'arn:aws:secretsmanager:eu-central-1:123456789012:secret:a-??????',
        ],
      },
      'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/shop' },
    });
  });

  it('names Secrets Manager both ways in China', () => {
    const { arn } = secret('a');
    const inChina = { ...arn, partition: 'aws-cn', region: 'cn-north-1' };
    const beijing = { ...secret('a', 'k'), arn: inChina };
    const { Statement } = identityPolicy('application', [beijing]);
    expect(Statement[1]?.Condition?.['StringEquals']).toEqual({
      'kms:ViaService': [
        'secretsmanager.cn-north-1.amazonaws.com',
        'secretsmanager.cn-north-1.amazonaws.com.cn',
      ],
    });
  });

  it.each([
    ['nothing more', secret('a'), false, []],
    [
      'replicas',
      { ...secret('a'), isReplicated: true },
      false,
      ['ReplicateSecretToRegions', 'RemoveRegionsFromReplication'],
    ],
    ['restoring', secret('a'), true, ['RestoreSecret']],
  ])('lets whoever migrates do more where that asks for %s', (_, one, restores, more) => {
    const actionsOf = (secrets: PolicySecret[], liberties?: { restores: boolean }) =>
      identityPolicy('migration', secrets, liberties).Statement[0]?.Action ?? [];
    const usual = new Set(actionsOf([secret('a')]));
    const added = actionsOf([one], { restores }).filter((action) => !usual.has(action));
    expect(added).toEqual(more.map((action) => `secretsmanager:${action}`));
  });

  it('has one statement for a key that secrets share, and one for each Region', () => {
    const shared = [secret('a', 'k'), secret('b', 'k'), secret('c', 'k', 'eu-west-1')];
    const { Statement } = identityPolicy('migration', shared);
    expect(Statement.map(({ Sid }) => Sid)).toEqual([
      'ManageSecrets',
      'FindSecrets',
      'UseKey1',
      'UseKey2',
    ]);
  });
});

describe('the policy that a secret has', () => {
  const ours = resourcePolicy([ROLE]);
  const others = { Sid: 'Others', Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' };
  const statements = (merged: string | undefined) =>
    (JSON.parse(merged ?? '{}') as { Statement: { Sid?: string }[] }).Statement;

  it('becomes ours where there was none', () => {
    expect(JSON.parse(mergedPolicy(undefined, ours) ?? '')).toEqual(ours);
  });

  it.each([[others], [[others]]])('keeps what others have written: %j', (Statement) => {
    const merged = mergedPolicy(JSON.stringify({ Version: '2012-10-17', Statement }), ours);
    expect(statements(merged)).toEqual([others, ...ours.Statement]);
  });

  it('has our statement once, in its place', () => {
    const earlier = { ...ours, Statement: [...resourcePolicy([`${ROLE}-old`]).Statement, others] };
    expect(statements(mergedPolicy(JSON.stringify(earlier), ours))).toEqual([
      ...ours.Statement,
      others,
    ]);
  });

  it.each(['', 'no JSON', '{}', '{"Statement":"x"}'])(
    'is left alone where it is %j',
    (existing) => {
      expect(mergedPolicy(existing, ours)).toBeUndefined();
    },
  );
});

describe('a principal', () => {
  it.each([ROLE, 'arn:aws:iam::123456789012:root', 'arn:aws-cn:iam::123456789012:user/a/b'])(
    'can be %s',
    (principal) => {
      expect(() => requirePrincipals([principal])).not.toThrow();
    },
  );

  it.each(['*', 'arn:aws:iam::*:root', 'shop', 'arn:aws:iam::123456789012:role/*'])(
    'cannot be %s',
    (principal) => {
      expect(() => requirePrincipals([ROLE, principal])).toThrow(MigrationError);
    },
  );
});

const identity: PolicySet = {
  kind: 'identity',
  role: 'application',
  document: identityPolicy('application', [secret('shop/db')]),
};
const resource: PolicySet = {
  kind: 'resource',
  policies: ['shop/db', 'shop-db'].map((name) => ({
    secret: name,
    document: resourcePolicy([ROLE]),
  })),
};

describe.each(Object.entries(FORMATS))('as %s', (name, format) => {
  it('is written the same way each time', () => {
    expect(format(identity)).toMatchSnapshot(`${name} identity`);
    expect(format(resource)).toMatchSnapshot(`${name} resource`);
  });
});

it('gives each secret an identifier of its own', () => {
  const ids = logicalIds(['shop/db', 'shop-db', 'shop/db-two']);
  expect(ids).toEqual(['ShopDb', 'ShopDb2', 'ShopDbTwo']);
  expect(ids.map(snakeCase)).toEqual(['shop_db', 'shop_db2', 'shop_db_two']);
});

it('says which policies AWS would not take', () => {
  const many = Array.from({ length: 80 }, (_, index) => secret(`shop/secret-number-${index}`));
  expect(sizeNotes(identity)).toEqual([]);
  expect(sizeNotes({ ...identity, document: identityPolicy('application', many) })).toEqual([
    expect.stringContaining('6144 at most'),
  ]);
});

it('knows the statement of ours by its id', () => {
  expect(resourcePolicy([ROLE]).Statement[0]?.Sid).toBe(OUR_STATEMENT);
});
