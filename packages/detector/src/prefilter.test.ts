import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detect, detectBy } from './detect.js';
import { EVERYTHING, mayHoldFinding } from './prefilter.js';
import { CREDENTIAL_NAMES, NEUTRAL_ENDINGS } from './rules/names.js';
import { SINKS } from './rules/sinks/index.js';
import { VALUE_RULES } from './rules/values/index.js';
import { codeOf } from './testing/call.js';
import { sourceOf } from './testing/program.js';
import { fill, seeded } from './testing/sample.js';

const STYLES: readonly ((words: readonly string[]) => string)[] = [
  (words) =>
    words
      .map(capital)
      .join('')
      .replace(/^./, (first) => first.toLowerCase()),
  (words) => words.map(capital).join(''),
  (words) => words.join('_').toUpperCase(),
  (words) => words.join('_'),
  (words) => `'${words.join('-')}'`,
  (words) => `'${words.join(' ')}'`,
];

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const name = fc
  .record({
    before: fc.constantFrom('', 'db', 'app', 'x'),
    words: fc.constantFrom(...CREDENTIAL_NAMES.map((row) => row.words)),
    after: fc.constantFrom('', ...NEUTRAL_ENDINGS, '2'),
    style: fc.constantFrom(...STYLES),
  })
  .map(({ before, words, after, style }) =>
    style([before, ...words.split(' '), after].filter(Boolean)),
  );

const value = fc
  .record({
    rule: fc.constantFrom(...VALUE_RULES.flatMap(({ matches }) => matches), 'hunter2', 'letmein'),
    seed: fc.integer(),
    around: fc.constantFrom('', 'see ', 'a, '),
  })
  .map(({ rule, seed, around }) => around + fill(rule, seeded(seed)));

/** Ways to write a string: plain, in a template, with escapes, in parts. */
const WRITTEN: readonly ((text: string) => string)[] = [
  (text) => JSON.stringify(text),
  (text) => `\`${text.replace(/[`\\]/g, String.raw`\$&`)}\``,
  (text) =>
    `"${Array.from(text, (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`).join('')}"`,
  (text) => `${JSON.stringify(text.slice(0, 4))} + ${JSON.stringify(text.slice(4))}`,
  (text) => `(${JSON.stringify(text.slice(0, 4))})\n/* on */ + ${JSON.stringify(text.slice(4))}`,
  (text) => `read() ?? ${JSON.stringify(text)}`,
];

/** Compares with what is found where nothing is asked of the text first. */
function expectNothingHidden(code: string): void {
  const source = sourceOf(code);
  for (const minimumConfidence of ['low', 'medium'] as const)
    expect(detect(source, { minimumConfidence })).toEqual(
      detectBy(EVERYTHING, source, { minimumConfidence }),
    );
}

test('hides nothing that is bound to a name or known by its look', () => {
  fc.assert(
    fc.property(name, value, fc.constantFrom(...WRITTEN), (key, text, write) => {
      expectNothingHidden(`const bound = { ${key}: ${write(text)} }`);
    }),
    { numRuns: 400 },
  );
}, 30_000);

test('hides nothing that goes to a call', () => {
  for (const sink of SINKS) expectNothingHidden(codeOf(sink, 'shhhhh'));
}, 30_000);

describe('says at once that there is nothing', () => {
  test.each([
    `export const add = (a, b) => a + b;`,
    `import { map } from './map.js';\nexport const f = (xs) => map(xs, (x) => x.name);`,
    `const url = 'https://example.com/docs/guide';`,
    `describe('keys', () => { it('opens', () => open('door')) })`,
  ])('%s', (code) => {
    expect(mayHoldFinding(code)).toBe(false);
  });
});
