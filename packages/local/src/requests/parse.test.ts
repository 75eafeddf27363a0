import { expect, it } from 'vitest';
import { parseRequest } from './parse.js';
import type { OperationName } from './shapes.js';

const token = 't'.repeat(32);
const list = (length: number) => Array.from({ length }, () => 'x');

it.each<[OperationName, object, string]>([
  [
    'CreateSecret',
    {},
    "Value null at 'name' failed to satisfy constraint: Member must not be null",
  ],
  ['CreateSecret', { Name: '' }, "Value at 'name' failed .* greater than or equal to 1"],
  ['CreateSecret', { Name: 'n'.repeat(513) }, "'name' failed .* less than or equal to 512"],
  ['CreateSecret', { Name: 'n', ClientRequestToken: 'x' }, "'clientRequestToken' .* equal to 32"],
  ['CreateSecret', { Name: 'n', Description: 'd'.repeat(2049) }, "'description' .* equal to 2048"],
  ['CreateSecret', { Name: 'n', SecretString: '' }, "'secretString' .* equal to 1"],
  ['CreateSecret', { Name: 'n', SecretString: 's'.repeat(65_537) }, "'secretString' .* 65536"],
  ['CreateSecret', { Name: 'n', SecretString: 'ä'.repeat(32_769) }, "'secretString' .* 65536"],
  [
    'PutSecretValue',
    { SecretId: 'n', SecretBinary: Buffer.alloc(65_537).toString('base64') },
    "'secretBinary' .* 65536",
  ],
  ['PutSecretValue', { SecretId: 'n', VersionStages: [] }, "'versionStages' .* equal to 1"],
  ['TagResource', { SecretId: 'n', Tags: [{ Key: '' }] }, "'tags.1.member.key' .* equal to 1"],
  ['TagResource', { SecretId: 'n', Tags: [{}] }, "Value null at 'tags.1.member.key'"],
  ['ListSecrets', { MaxResults: 101 }, "Value '101' at 'maxResults' .* less than or equal to 100"],
  [
    'ListSecrets',
    { Filters: [{ Key: 'nonsense', Values: ['x'] }] },
    "1 validation error detected: Value 'nonsense' at 'filters.1.member.key' failed to satisfy constraint: Member must satisfy enum value set: \\[description, name, tag-key,",
  ],
  ['ListSecrets', { Filters: [{ Key: 'name', Values: ['a;b'] }] }, 'regular expression pattern'],
  ['ListSecrets', { Filters: [{ Key: 'name', Values: list(11) }] }, 'less than or equal to 10'],
  ['BatchGetSecretValue', { SecretIdList: list(21) }, "'secretIdList' .* equal to 20"],
  ['BatchGetSecretValue', { MaxResults: 21 }, "'maxResults' .* less than or equal to 20"],
  ['GetRandomPassword', { PasswordLength: 4097 }, "'passwordLength' .* equal to 4096"],
  ['PutResourcePolicy', { SecretId: 'n', ResourcePolicy: '' }, "'resourcePolicy' .* equal to 1"],
  ['GetSecretValue', { SecretId: '', VersionId: 'v' }, '^2 validation errors detected: .*; .*'],
])('%s refuses %j', (operation, body, message) => {
  expect(() => parseRequest(operation, body)).toThrow(
    expect.objectContaining({
      code: 'ValidationException',
      message: expect.stringMatching(new RegExp(message)) as string,
    }),
  );
});

it.each<[OperationName, object]>([
  ['CreateSecret', { Name: 1 }],
  ['CreateSecret', { Name: 'n', SecretBinary: 'not base64!' }],
  ['ListSecrets', { Filters: 'name' }],
  ['DeleteSecret', { SecretId: 'n', ForceDeleteWithoutRecovery: 'yes' }],
])('%s cannot read %j', (operation, body) => {
  expect(() => parseRequest(operation, body)).toThrow(
    expect.objectContaining({ code: 'SerializationException' }),
  );
});

it('accepts the longest values and drops what it does not know', () => {
  const body = {
    Name: 'n'.repeat(512),
    ClientRequestToken: token,
    SecretString: 's'.repeat(65_536),
  };
  expect(parseRequest('CreateSecret', { ...body, Unknown: 1 })).toEqual({ ...body, Tags: [] });
});

it('repeats no text in its messages: it may be a secret', () => {
  const misplaced = 'a value in the wrong place';
  const attempt = () => parseRequest('GetSecretValue', { SecretId: 'n', VersionId: misplaced });
  expect(attempt).toThrow('versionId');
  expect(attempt).not.toThrow(misplaced);
});
