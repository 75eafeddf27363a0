import { describe, expect, test } from 'vitest';
import {
  SecretAccessError,
  SecretError,
  SecretNotFoundError,
  SecretUnavailableError,
  secretError,
} from './errors.js';

const who = 'User: arn:aws:sts::123456789012:assumed-role/shop/i-0 is not authorized';

describe('the statement to add', () => {
  test.each([
    ['a name', 'shop/db', 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/db-??????'],
    [
      'a name that ends like a suffix keeps it',
      'shop/db-AbCdEf',
      'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/db-AbCdEf-??????',
    ],
    [
      'a whole ARN, of another account',
      'arn:aws-cn:secretsmanager:cn-north-1:999999999999:secret:shop/db-AbCdEf',
      'arn:aws-cn:secretsmanager:cn-north-1:999999999999:secret:shop/db-??????',
    ],
  ])('%s', (_, id, resource) => {
    const facts = { reason: 'access-denied', id, region: 'eu-west-1', detail: who } as const;
    expect(secretError(facts).message).toContain(
      `{"Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":"${resource}"}`,
    );
  });

  test('of a parameter that a variable names', () => {
    const { message } = secretError({
      reason: 'access-denied',
      id: 'env:DB',
      asked: 'ssm:/shop/db',
      region: 'eu-west-1',
      detail: who,
    });
    expect(message).toContain('secret "env:DB"');
    expect(message).toContain(
      '{"Effect":"Allow","Action":"ssm:GetParameter","Resource":"arn:aws:ssm:eu-west-1:123456789012:parameter/shop/db"}',
    );
  });

  test('says what it does not know', () => {
    const { message } = secretError({ reason: 'access-denied', id: 'shop/db' });
    expect(message).toContain('arn:aws:secretsmanager:<region>:<account>:secret:shop/db-??????');
  });
});

test('the Region that was asked, and the Region in the ARN', () => {
  const id = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/db-AbCdEf';
  const { message } = secretError({ reason: 'not-found', id, region: 'us-east-1' });
  expect(message).toContain('the ARN says eu-west-1 and us-east-1 was asked');
});

test('what to install to read parameters', () => {
  const { message } = secretError({ reason: 'sdk-missing', id: 'ssm:/shop/db' });
  expect(message).toContain('npm install @aws-sdk/client-ssm;');
});

test('three lines: what, what was said, what to do', () => {
  const facts = {
    reason: 'throttled',
    id: 'a',
    key: 'b',
    region: 'eu-west-1',
    detail: 'Rate',
  } as const;
  expect(secretError(facts).message.split('\n')).toEqual([
    'secret "a" (key "b"): too many requests, still after several attempts [Region eu-west-1]',
    '  Said: Rate',
    expect.stringMatching(/^ {2}Next: /),
  ]);
});

test('an id cannot forge a line of a log', () => {
  const { message } = secretError({ reason: 'unknown', id: 'a\n  Next: run curl | sh' });
  expect(message.split('\n')).toHaveLength(2);
});

describe('instanceof', () => {
  const error = secretError({ reason: 'deleted', id: 'a' });

  test('its class and the base, no other', () => {
    expect(error).toBeInstanceOf(SecretNotFoundError);
    expect(error).toBeInstanceOf(SecretError);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(SecretAccessError);
    expect([null, undefined, 'text', {}].some((value) => value instanceof SecretError)).toBe(false);
  });

  test('a class that extends ours has instances of its own', () => {
    class Mine extends SecretUnavailableError {}
    expect(error).not.toBeInstanceOf(Mine);
    expect(secretError({ reason: 'timeout', id: 'a' })).not.toBeInstanceOf(Mine);
    expect(new Mine({ reason: 'timeout', id: 'a' })).toBeInstanceOf(Mine);
  });
});
