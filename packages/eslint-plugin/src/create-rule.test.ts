import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { createRule } from './create-rule.js';

interface Options {
  readonly count: number;
  readonly names: readonly string[];
}

/** The options that a rule is given in one file after the other. */
function given(...configured: readonly (readonly [Partial<Options>?])[]): Options[] {
  const seen: Options[] = [];
  const rule = createRule<Options>({
    name: 'counted',
    meta: {
      docs: { description: 'Counts' },
      schema: [{ type: 'object' }],
      defaultOptions: [{ count: 1, names: [] }],
    },
    create: (_context, options) => {
      seen.push(options);
      return {};
    },
  });
  const linter = new Linter();
  const plugins = { own: { rules: { counted: rule } } };
  for (const options of configured)
    linter.verify('', [{ plugins, rules: { 'own/counted': ['error', ...options] } }]);
  return seen;
}

test('a rule finds its options complete', () => {
  expect(given([], [{ names: ['a'] }], [{ count: 2 }])).toEqual([
    { count: 1, names: [] },
    { count: 1, names: ['a'] },
    { count: 2, names: [] },
  ]);
});

test('options that are alike are one object in all files, and others are not', () => {
  const [first, other, again] = given([{ names: ['a'] }], [{ names: ['b'] }], [{ names: ['a'] }]);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});
