import { expect, it } from 'vitest';
import { credentialKeys, isRotated, rotatedTag } from './exposure.js';

it('takes the texts of a secret for credentials, except what rotation by AWS expects beside them', () => {
  const login = { engine: 'postgres', host: 'db', port: 5432, dbname: 'shop', username: 'app' };
  const entries = Object.entries({ ...login, password: '-', replicaPassword: '-' });
  expect(credentialKeys(entries)).toEqual(['password', 'replicaPassword']);
});

it.each([
  [[], 'password', false],
  [['secretlift:rotated'], 'password', true],
  [['secretlift:rotated'], undefined, true],
  [['secretlift:rotated:password'], 'password', true],
  [['secretlift:rotated:password'], 'token', false],
  [['secretlift:rotated:password'], undefined, false],
])('with the tags %j, %s is rotated: %s', (names, key, rotated) => {
  expect(
    isRotated(
      names.map((Key) => ({ Key, Value: '2026-01-31' })),
      key,
    ),
  ).toBe(rotated);
});

it('has a tag for each key', () => {
  expect([rotatedTag(undefined), rotatedTag('a')]).toEqual([
    'secretlift:rotated',
    'secretlift:rotated:a',
  ]);
});
