import { describe, expect, it } from 'vitest';
import { MigrationError } from '../errors.js';
import { adviceFor } from './advice.js';
import { requireAnswer } from './answer.js';
import { causeOf, type Cause } from './cause.js';
import type { Service } from './connect.js';

const said = (name: string, message = '', more: object = {}) =>
  Object.assign(new Error(message), { name, ...more });

describe('the cause', () => {
  it.each<[unknown, Cause]>([
    [said('ResourceNotFoundException'), 'not-found'],
    [{ name: 'ResourceNotFoundException', message: 'an entry of a batch' }, 'not-found'],
    [said('InvalidRequestException', 'it was marked for deletion'), 'scheduled-for-deletion'],
    [said('InvalidRequestException', 'something else'), 'unknown'],
    [said('AccessDeniedException', 'no identity-based policy allows it'), 'access-denied'],
    [said('AccessDeniedException', 'with an explicit deny in a policy'), 'explicit-deny'],
    [said('AccessDeniedException', 'Access to KMS is not allowed'), 'key'],
    [said('AccessDeniedException', 'refers to a customer master key that does not'), 'key'],
    [said('DecryptionFailure'), 'key'],
    [said('ParameterNotFound'), 'not-found'],
    [said('InternalServerError'), 'service-fault'],
    [said('ExpiredTokenException'), 'credentials-expired'],
    [said('CredentialsProviderError', 'The SSO session has expired'), 'credentials-expired'],
    [said('CredentialsProviderError', 'Could not load credentials'), 'credentials-missing'],
    [said('UnrecognizedClientException'), 'credentials-rejected'],
    [said('InvalidSignatureException', 'Signature expired: 1 is now earlier than 2'), 'clock'],
    [said('InvalidSignatureException', 'does not match'), 'credentials-rejected'],
    [said('Error', 'Region is missing'), 'region-missing'],
    [said('ThrottlingException'), 'throttled'],
    [said('TimeoutError'), 'timeout'],
    [said('TimeoutError', '', { code: 'ECONNRESET' }), 'unreachable'],
    [said('Error', '', { code: 'ENOTFOUND' }), 'unreachable'],
    [said('Strange', '', { $metadata: { httpStatusCode: 503 } }), 'service-fault'],
    [said('MalformedPolicyDocumentException'), 'malformed-policy'],
    ['a string', 'unknown'],
    [undefined, 'unknown'],
  ])('of %j is %s', (error, cause) => {
    expect(causeOf(error)).toBe(cause);
  });
});

describe('the advice', () => {
  const asked = { actions: ['GetSecretValue'], region: 'cn-north-1', where: 'cn-north-1' };

  it.each([
    ['a name, in the account that the service names', 'shop/db', '123456789012'],
    ['a name, where it names none', 'shop/db', undefined],
  ])('has the statement for %s', (_, secret, account) => {
    const message = account && `User: arn:aws-cn:iam::${account}:role/x is not authorized`;
    const { next } = adviceFor(said('AccessDeniedException', message), { ...asked, secret });
    expect(next).toContain(
      `"Resource":"arn:aws-cn:secretsmanager:cn-north-1:${account ?? '<account>'}:secret:shop/db-??????"`,
    );
  });

  it('has the statement for a parameter', () => {
    const { what, next } = adviceFor(said('AccessDeniedException'), {
      ...asked,
      actions: ['GetParameter'],
      secret: 'ssm:/shop/db',
    });
    expect(what).toBe('access denied to ssm:GetParameter');
    expect(next).toContain('"Resource":"arn:aws-cn:ssm:cn-north-1:<account>:parameter/shop/db"');
  });

  it('has the statement for an ARN, and for no secret in particular', () => {
    const secret = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop/db-AbCdEf';
    const denied = said('AccessDeniedException');
    expect(adviceFor(denied, { ...asked, secret }).next).toContain(':secret:shop/db-??????"');
    expect(adviceFor(denied, asked).next).toContain('"Resource":"*"');
  });
});

describe('an answer', () => {
  const service = { region: 'eu-central-1', where: 'eu-central-1' } as Service;

  it('is required: an expired session is an error that says what to do', () => {
    expect(() => requireAnswer(said('ExpiredTokenException'), service)).toThrow(
      expect.objectContaining({ next: 'Sign in again: aws sso login.' }) as MigrationError,
    );
  });

  it('can be that one thing is not allowed', () => {
    expect(() => requireAnswer(said('AccessDeniedException'), service)).not.toThrow();
  });
});
