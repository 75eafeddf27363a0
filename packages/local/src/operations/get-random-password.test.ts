import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseRequest } from '../requests/parse.js';
import { Transaction } from '../store/transaction.js';
import { getRandomPassword } from './get-random-password.js';

const scene = {
  secrets: new Transaction(new Map(), 0),
  region: 'eu-west-1',
  accountId: '000000000000',
  now: 0,
  listLagMs: 0,
  forceDeleteLagMs: 0,
};

function password(request: object): string {
  const reply = getRandomPassword(parseRequest('GetRandomPassword', request), scene);
  return (reply as { RandomPassword: string }).RandomPassword;
}

const types = {
  ExcludeUppercase: /[A-Z]/,
  ExcludeLowercase: /[a-z]/,
  ExcludeNumbers: /\d/,
  ExcludePunctuation: /[^a-z\d ]/i,
};

it('has the length, every type that is asked for, and nothing else', () => {
  const flags = fc.record({
    ExcludeUppercase: fc.boolean(),
    ExcludeLowercase: fc.boolean(),
    ExcludeNumbers: fc.boolean(),
    ExcludePunctuation: fc.constant(false),
  });
  fc.assert(
    fc.property(flags, fc.integer({ min: 4, max: 100 }), (excluded, PasswordLength) => {
      const result = password({ ...excluded, PasswordLength });
      expect(result).toHaveLength(PasswordLength);
      for (const [flag, pattern] of Object.entries(types))
        expect(pattern.test(result)).toBe(!excluded[flag as keyof typeof types]);
    }),
  );
});

it('leaves out the characters that are excluded, and puts in spaces if asked', () => {
  expect(password({ ExcludeCharacters: 'abc', PasswordLength: 4096 })).not.toMatch(/[abc]/);
  expect(password({ IncludeSpace: true })).toContain(' ');
});

it('refuses what cannot be', () => {
  expect(() => password({ PasswordLength: 3 })).toThrow('too short');
  const nothing = Object.fromEntries(Object.keys(types).map((flag) => [flag, true]));
  expect(() => password(nothing)).toThrow('exclude every character');
});
