import { expect, test } from 'vitest';
import { addressOf } from './address.js';
import { defaults } from './settings.js';

const arn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/db-AbCdEf';
const settings = { ...defaults, prefix: 'prod/', regions: ['eu-west-1', 'eu-west-2'] };
const environment = { DB_SECRET: 'shop/db', DB_ARN: arn, EMPTY: '' };

test.each([
  ['a name gets the prefix', 'shop/db', 'prod/shop/db'],
  ['an ARN does not', arn, arn],
  ['a parameter gets it behind its mark', 'ssm:/shop/db', 'ssm:/prod/shop/db'],
  ['a variable with a name', 'env:DB_SECRET', 'prod/shop/db'],
  ['a variable with an ARN', 'env:DB_ARN', arn],
])('%s', (_, id, expected) => {
  expect(addressOf(id, {}, settings, environment)).toEqual({
    id: expected,
    regions: settings.regions,
  });
});

test('options go before settings', () => {
  const options = { region: 'us-east-1', stage: 'AWSPREVIOUS', version: 'v1' };
  expect(addressOf('a', options, settings, environment)).toEqual({
    id: 'prod/a',
    regions: ['us-east-1'],
    stage: 'AWSPREVIOUS',
    version: 'v1',
  });
});

test.each(['env:MISSING', 'env:EMPTY'])('%s: an error that names the variable', (id) => {
  expect(() => addressOf(id, {}, settings, environment)).toThrow(
    expect.objectContaining({ reason: 'variable-missing', id }),
  );
});

test.each([
  ['/prod/', 'ssm:/shop/db', 'ssm:/prod/shop/db'],
  ['prod-', 'ssm:db', 'ssm:/prod-db'],
  ['', 'ssm:db', 'ssm:db'],
])('the prefix %j before %s', (prefix, id, expected) => {
  expect(addressOf(id, {}, { ...settings, prefix }, {}).id).toBe(expected);
});
