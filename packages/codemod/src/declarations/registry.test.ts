import fc from 'fast-check';
import { expect, it } from 'vitest';
import { declarationText, registryIn, united, type Registry } from './registry.js';

it('declares ids in order, with their keys, for people and tools to leave alone', () => {
  const text = declarationText(
    new Map<string, readonly string[] | 'any'>([
      ['shop/token', []],
      ['shop/db', ['username', 'password']],
      ['legacy/db', 'any'],
      ['shop/odd', ["it's"]],
    ]),
  );
  expect(text.split('\n')).toEqual([
    '// Written by migrate-secrets: the ids and keys that code may read.',
    '// prettier-ignore',
    'export {};',
    '// prettier-ignore',
    "declare module '@secretlift/runtime' {",
    '  interface SecretRegistry {',
    "    'legacy/db': string;",
    "    'shop/db': 'password' | 'username';",
    `    'shop/odd': "it's";`,
    "    'shop/token': never;",
    '  }',
    '}',
    '',
  ]);
});

it('reads what it has written, whatever the ids and the keys', () => {
  const keys = fc.oneof(fc.constant('any' as const), fc.uniqueArray(fc.string()));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), keys)), (entries) => {
      const registry: Registry = new Map(entries);
      const read = registryIn(declarationText(registry));
      expect(declarationText(read)).toBe(declarationText(registry));
      expect(new Set(read.keys())).toEqual(new Set(registry.keys()));
    }),
  );
});

it('unites ids and keys; what takes any key still does', () => {
  const one: Registry = new Map([['a', ['x']]]);
  const other: Registry = new Map<string, readonly string[] | 'any'>([
    ['a', ['y', 'x']],
    ['b', 'any'],
  ]);
  const both = united([one, other, new Map([['b', ['z']]])]);
  expect([...both]).toEqual([
    ['a', ['x', 'y']],
    ['b', 'any'],
  ]);
});
