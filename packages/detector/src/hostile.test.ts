import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, test } from 'vitest';
import { detect } from './detect.js';
import { judgeSettings } from './judge/settings.js';
import { matchesOf } from './value/match.js';
import { mayHoldFinding } from './prefilter/clues.js';
import { VALUE_RULES } from './rules/values/index.js';
import { shapeOf } from './value/shape.js';
import { fill, seeded } from './testing/sample.js';
import { sourceOf } from './testing/program.js';
import { isPlaceholder, isPlain } from './value/placeholder.js';

/** Processor time of a call in milliseconds. */
function timeOf(call: () => unknown): number {
  const start = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const TRIES = [1, 2, 3];

/** Whether a call takes less processor time than this: once in three tries, since a machine has other work too. */
function isWithin(milliseconds: number, call: () => unknown): boolean {
  return TRIES.some(() => timeOf(call) < milliseconds);
}

/** The same of what reads a text; on a slow machine, whether it takes no more than in proportion to the text. */
function keepsPace(milliseconds: number, text: string, read: (text: string) => unknown): boolean {
  if (isWithin(milliseconds, () => read(text))) return true;
  const quarter = text.slice(0, text.length / 4);
  return TRIES.some(() => timeOf(() => read(text)) < 8 * timeOf(() => read(quarter)));
}

/** Text without end for each rule that needs no name: its keyword, and a sample cut short, again and again. */
const FLOODS = VALUE_RULES.filter(({ near }) => !near).flatMap(
  ({ id, keywords: [keyword], matches: [format] }) => {
    const sample = fill(format, seeded(1)).slice(0, -1);
    return [keyword, sample, `${keyword}_`, `${keyword}-`].map(
      (text) => [id, text || 'a'] as const,
    );
  },
);

const FRAGMENTS = [
  'a',
  'a.',
  'A',
  '0',
  'aA',
  'a-',
  '_',
  '=',
  '/',
  ':',
  'a:',
  '://',
  '{',
  '\\u0061',
  "'",
  '+ ',
  'x',
  ' ',
  'api_key=',
  'x1',
  '${a}',
  'a + ',
  'a=',
  "a='b'",
  '`${a}`;a="b";',
];

test('no rule takes more than a moment over a megabyte that almost matches', () => {
  const slow = FLOODS.filter(([, text]) => {
    const flood = text.repeat(Math.ceil(1_000_000 / text.length));
    return !keepsPace(250, flood, (part) => matchesOf(part, ['private', 'aws']));
  });
  expect(slow.map(([id, text]) => [id, text.slice(0, 12)])).toEqual([]);
}, 60_000);

test('nor does a rule that is asked by a name', () => {
  const named = VALUE_RULES.filter(({ near }) => near);
  const slow = named.filter(({ near = [''], matches: [format] }) => {
    const flood = fill(format, seeded(1)).slice(0, -1).repeat(1_000);
    return !keepsPace(250, flood, (part) => [
      matchesOf(part, near),
      judgeSettings(`${near[0]}_key=${part} `.repeat(10), near, []),
    ]);
  });
  expect(slow.map(({ id }) => id)).toEqual([]);
}, 60_000);

test('the prefilter and the shapes grow with the text and no faster', () => {
  for (const text of [
    ...FRAGMENTS,
    ...FLOODS.map(([, flood]) => flood).filter((_, index) => index % 4 === 1),
  ]) {
    const flood = text.repeat(Math.ceil(100_000 / text.length));
    expect(
      keepsPace(150, flood, (part) => mayHoldFinding(part)),
      text.slice(0, 12),
    ).toBe(true);
  }
  for (const text of FRAGMENTS) {
    const value = text.repeat(4096 / text.length);
    expect(
      keepsPace(50, value, (part) => [shapeOf(part), isPlain(part), isPlaceholder(part)]),
    ).toBe(true);
  }
}, 60_000);

describe('deep and wide programs', () => {
  /** The parser itself gives up long before this, so the tree is made by hand. */
  test('ten thousand levels of concatenation and of arrays', () => {
    for (const wrap of [concatenated, listed]) {
      const source = sourceOf(`const password = 'hunter2'`);
      const [declaration] = source.program.body;
      if (declaration?.type !== 'VariableDeclaration') throw new Error('no declaration');
      const [declarator] = declaration.declarations;
      let expression = declarator.init;
      for (let level = 0; level < 10_000; level += 1) expression = wrap(expression);
      declarator.init = expression;
      expect(isWithin(2_000, () => detect({ ...source, scopeManager: null }))).toBe(true);
    }
  });

  test.each([
    [
      'functions that call each other',
      (n: number) =>
        `function f${n}(k) { return f${(n + 1) % 500}(k) || f${(n + 7) % 500}(k) } sign(p, f${n}('x'));`,
    ],
    [
      'constants made of constants',
      (n: number) => `const v${n} = v${n + 1} + v${n + 2}; sign(p, v${n});`,
    ],
    ['templates within templates', (n: number) => `const v${n} = \`\${v${n + 1}}\${v${n + 1}}\`;`],
    ['members of themselves', () => `o.k = o.k + 'x'; sign(p, o.k);`],
    ['calls of one function', () => `f('x');`],
    ['lists that are joined', (n: number) => `sign(p, [${`'a${n}',`.repeat(150)}].join(''));`],
    ['comments', () => `// password: hunter2 `],
  ])(
    'five hundred %s',
    (_what, lineOf) => {
      const lines = Array.from({ length: 500 }, (_, index) => lineOf(index));
      const source = sourceOf(`import { sign } from 'jsonwebtoken';\n${lines.join('\n')}`);
      expect(isWithin(1_500, () => detect(source, { minimumConfidence: 'low' }))).toBe(true);
    },
    60_000,
  );

  test('five megabytes on one line', () => {
    const entry = (_: unknown, index: number) => `k${index}:"v${index}word"`;
    const source = sourceOf(`x={${Array.from({ length: 250_000 }, entry).join(',')}}`);
    expect(isWithin(5_000, () => detect(source))).toBe(true);
  }, 60_000);
});

const LITERAL = { type: 'Literal', value: 'x', raw: `'x'`, range: [17, 20] };

function concatenated(left: TSESTree.Expression | null): TSESTree.Expression {
  return {
    type: 'BinaryExpression',
    operator: '+',
    left,
    right: LITERAL,
    range: left?.range,
  } as never;
}

function listed(element: TSESTree.Expression | null): TSESTree.Expression {
  return { type: 'ArrayExpression', elements: [element], range: element?.range } as never;
}
