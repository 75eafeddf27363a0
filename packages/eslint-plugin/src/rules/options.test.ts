import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import { noHardcodedCredentials } from './no-hardcoded-credentials.js';
import { OPTIONS } from './options.js';

function messages(code: string, options: unknown): string[] {
  const found = new Linter().verify(code, {
    plugins: { secretlift: { rules: { credentials: noHardcodedCredentials } } },
    rules: { 'secretlift/credentials': ['error', options] },
  });
  return found.map(({ message }) => message);
}

describe('a wrong option', () => {
  test.each([
    [
      { minimumConfidence: 'hgih' },
      '"hgih" should match pattern "^(?<minimumConfidence>low|medium|high)$"',
    ],
    [
      { pattern: [] },
      'Unexpected property "pattern". Expected properties: "minimumConfidence", "kinds"',
    ],
    [{ kinds: ['pasword'] }, '"pasword" should match pattern "^(?<kinds>password|token|'],
    [
      { patterns: [{ name: 'Acme key' }] },
      `{"name":"Acme key"} should have required property 'pattern'`,
    ],
    [{ sinks: [{ module: 'vault', argument: -1 }] }, '-1 should be >= 0'],
    [{ ignoredValues: [7] }, '7 should be string'],
    [
      { patterns: [{ name: 'Acme key', pattern: '(' }] },
      'Option patterns[0].pattern: no regular expression',
    ],
    [{ patterns: [{ name: 'Acme key', pattern: '(a+)+b' }] }, 'can backtrack exponentially'],
  ])('%j', (options, message) => {
    expect(() => messages('start()', options)).toThrow(message);
  });
});

test('what people add is reported, and what they leave out is not', () => {
  const code = `import { open } from '@acme/vault'; open(door, 'wibble'); const password = 'hunter2'`;
  const sinks = [{ module: '@acme/vault', call: 'open', argument: 1 }];
  expect(messages(code, { sinks, ignoredNames: ['password'] })).toEqual([
    'Hardcoded credential in open(): open() takes it as its credential. Move it to a secret store and rotate it.',
  ]);
});

test('each option has a description, and so has each part of one', () => {
  const undescribed = Object.entries(OPTIONS).filter(
    ([, { description }]) => !/\.$/.test(description),
  );
  expect(undescribed).toEqual([]);
});
