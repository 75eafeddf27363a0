import { expect, it } from 'vitest';
import { allowsEverybody, parsePolicy } from './policy.js';

function policy(statement: object): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Action: '*', ...statement }] });
}

const role = { AWS: 'arn:aws:iam::000000000000:role/application' };

it.each([
  ['one role', { Effect: 'Allow', Principal: role }, false],
  ['a star', { Effect: 'Allow', Principal: '*' }, true],
  ['a star among accounts', { Effect: 'Allow', Principal: { AWS: ['0', '*'] } }, true],
  ['everybody but one', { Effect: 'Allow', NotPrincipal: role }, true],
  ['a denial to all', { Effect: 'Deny', Principal: '*' }, false],
  [
    'a star under a condition',
    { Effect: 'Allow', Principal: '*', Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1' } } },
    false,
  ],
])('tells whether %s is everybody', (_what, statement, everybody) => {
  const parsed = parsePolicy(policy(statement));
  expect(parsed && allowsEverybody(parsed)).toBe(everybody);
});

it.each(['', 'no JSON', '[]', '{}', '{"Statement":[{"Effect":"Perhaps"}]}'])(
  'finds no policy in %j',
  (text) => {
    expect(parsePolicy(text)).toBeUndefined();
  },
);
