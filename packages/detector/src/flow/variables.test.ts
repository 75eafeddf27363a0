import type { TSESLint } from '@typescript-eslint/utils';
import { expect, test } from 'vitest';
import { sourceOf } from '../testing/program.js';
import { Variables } from './variables.js';

const PROGRAM = `
import jwt from 'jsonwebtoken';
const key = 'a';
function sign(payload: object, given = key, { inner = given } = {}) {
  const key = given + inner;
  { const key = payload; use(key); }
  return jwt.sign(payload, key);
}
class Signer<Kind extends typeof key> extends base(key) {
  @given((one) => one + key) static field = (one = key) => one;
  [key](this: Kind, other: Kind): Kind { return other ?? arguments; }
}
const named = function named(count) { return count ? named(count - 1) : unknown; };
for (const each of [key]) try { use(each); } catch (each) { use(each); }
enum Keys { First = 1, Second = First }
type Of<T> = T extends (infer U)[] ? U : typeof named;
namespace Inner { export const own = key; use(own); }
switch (key) { case named: { let key; use(key); } }
`;

function referencesOf({ scopes }: TSESLint.Scope.ScopeManager) {
  return scopes.flatMap(({ references }) => references);
}

test('finds the variable of every reference, whichever is asked for first', () => {
  const { scopeManager } = sourceOf(PROGRAM);
  if (!scopeManager) throw new Error('no scopes');
  const references = referencesOf(scopeManager);
  expect(references.filter(({ resolved }) => resolved).length).toBeGreaterThan(40);
  for (const order of [references, references.toReversed()]) {
    const variables = new Variables(scopeManager);
    for (const { identifier, resolved } of order)
      expect(variables.of(identifier)).toBe(resolved ?? undefined);
  }
});

test('finds none without scopes', () => {
  const { program } = sourceOf('key');
  expect(new Variables(null).of(program)).toBeUndefined();
});
