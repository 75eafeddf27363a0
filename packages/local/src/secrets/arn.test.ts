import { expect, it } from 'vitest';
import { newArn, parseSecretId } from './arn.js';

const prefix = 'arn:aws:secretsmanager:eu-west-1:000000000000:secret:';

it.each([
  ['a name', 'shop/db', { kind: 'name', name: 'shop/db' }],
  ['a name that looks suffixed', 'shop-abc123', { kind: 'name', name: 'shop-abc123' }],
  [
    'a full ARN',
    `${prefix}shop/db-Ab12Cd`,
    { kind: 'arn', region: 'eu-west-1', name: 'shop/db', arn: `${prefix}shop/db-Ab12Cd` },
  ],
  [
    'a partial ARN',
    `${prefix}shop/db`,
    { kind: 'partial-arn', region: 'eu-west-1', name: 'shop/db' },
  ],
  [
    'an ARN of China',
    'arn:aws-cn:secretsmanager:cn-north-1:000000000000:secret:db',
    { kind: 'partial-arn', region: 'cn-north-1', name: 'db' },
  ],
  ['an ARN of another service', 'arn:aws:s3:::bucket', undefined],
])('reads %s', (_what, secretId, reference) => {
  expect(parseSecretId(secretId)).toEqual(reference);
});

it('takes a name that ends like a suffix for a full ARN, as AWS does', () => {
  expect(parseSecretId(`${prefix}shop-abc123`)).toMatchObject({ kind: 'arn', name: 'shop' });
});

it('makes ARNs that it reads, with a new suffix each time', () => {
  const arns = Array.from({ length: 50 }, () => newArn('eu-west-1', '0'.repeat(12), 'a-b/c'));
  expect(new Set(arns).size).toBe(50);
  for (const arn of arns) expect(parseSecretId(arn)).toMatchObject({ kind: 'arn', name: 'a-b/c' });
});
