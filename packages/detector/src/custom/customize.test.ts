import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detect, detectBy } from '../detect.js';
import { cluesIn, EVERYTHING } from '../prefilter/clues.js';
import { sourceOf } from '../testing/program.js';
import { fill, seeded } from '../testing/sample.js';
import { customize } from './customize.js';
import type { CustomOptions } from './options.js';

const acme = `ACME-${'7QX2'.repeat(5)}`;
const token = fill('{alnum:32}', seeded(1));
const pattern = { name: 'Acme key', pattern: 'ACME-[A-Z0-9]{20}' };

function found(code: string, options: CustomOptions, filename = 'app.ts'): string[] {
  const findings = detect(sourceOf(code, filename), { custom: customize(options) });
  return findings.map(({ what, value }) => `${what}: ${value.reveal()}`);
}

describe('what people add is found', () => {
  test.each<[string, string, CustomOptions, string]>([
    ['a pattern', `use('see ${acme}')`, { patterns: [pattern] }, `Acme key: ${acme}`],
    ['in a comment', `// ${acme}`, { patterns: [pattern] }, `Acme key: ${acme}`],
    [
      'a group of a pattern',
      `use('acme=wibble7')`,
      { patterns: [{ name: 'Acme key', pattern: 'acme=(?<secret>\\w+)' }] },
      'Acme key: wibble7',
    ],
    ['a name', `const doorWord = 'wibble'`, { names: ['door word'] }, 'door word: wibble'],
    [
      'in another style',
      `o = { MY_DOOR_WORD_2: 'wibble' }`,
      { names: ['doorWord'] },
      'doorWord: wibble',
    ],
    [
      'behind the words of another',
      `class Door { word2 = 'wibble' }`,
      { names: ['door word', 'word 2'] },
      'word 2: wibble',
    ],
    ['in another script', `const дверь = 'wibble'`, { names: ['дверь'] }, 'дверь: wibble'],
    [
      'an argument',
      `import { open } from '@acme/vault'; open('v', 'wibble')`,
      { sinks: [{ module: '@acme/vault', call: 'open', argument: 1, name: 'vault word' }] },
      'vault word: wibble',
    ],
    [
      'an option of a constructor',
      `const { Vault } = require('./vault.js'); new Vault({ auth: { word: 'wibble' } })`,
      { sinks: [{ module: './vault.js', call: 'Vault', option: 'auth.word' }] },
      'credential: wibble',
    ],
    [
      'a method of what a constructor gives',
      `import Vault from 'node:vault'; const v = new Vault(); v.unlock('wibble')`,
      { sinks: [{ module: 'node:vault', call: '().unlock' }] },
      'credential: wibble',
    ],
  ])('%s', (_what, code, options, expected) => {
    expect(found(code, {})).toEqual([]);
    expect(found(code, options)).toEqual([expected]);
  });
});

describe('what people leave out is not', () => {
  test.each<[string, CustomOptions]>([
    ['an exact value', { ignoredValues: ['hunter2'] }],
    ['a value by an expression', { ignoredValues: [{ pattern: '^HUNTER', flags: 'i' }] }],
    ['a name', { ignoredNames: ['password'] }],
    ['a name with its owner', { ignoredNames: ['db.password'] }],
    ['a name by an expression', { ignoredNames: [{ pattern: '^db\\.' }] }],
    ['a file', { ignoredFiles: ['legacy/**'] }],
    ['tests', { testFiles: false }],
    ['other kinds', { kinds: ['token'] }],
    ['what is too regular', { minimumEntropy: { name: 3 } }],
  ])('%s', (_what, options) => {
    const code = `const db = { password: 'hunter2' }`;
    expect(found(code, {}, 'legacy/a.test.ts')).toEqual(['password: hunter2']);
    expect(found(code, options, 'legacy/a.test.ts')).toEqual([]);
    expect(found(`const o = { token: '${token}' }`, options)).not.toEqual([]);
  });

  test('comments', () => {
    const options = { patterns: [pattern], comments: false };
    expect(found(`/* ${acme} */ use('${acme}')`, options)).toHaveLength(1);
  });
});

describe('an option that cannot be used', () => {
  test.each<[CustomOptions, string]>([
    [
      { patterns: [pattern, { name: 'x', pattern: '(' }] },
      'Option patterns[1].pattern: no regular',
    ],
    [
      { patterns: [{ name: 'x', pattern: '(a+)+b' }] },
      'can backtrack exponentially on a text of many "a"',
    ],
    [{ patterns: [{ name: 'x', pattern: '\\d*\\w+z' }] }, 'can backtrack polynomially'],
    [{ patterns: [{ name: 'x', pattern: 'a*' }] }, 'a text without characters'],
    [
      { patterns: [{ name: 'x', pattern: 'a', flags: 'g' }] },
      'the flags "g" are not all of i, m, s, u',
    ],
    [{ names: ['ok', '--'] }, 'Option names[1]: "--" has no letter'],
    [{ sinks: [{ module: 'x', call: 'a b' }] }, 'Option sinks[0].call: "a b" is no chain'],
    [{ sinks: [{ module: ' ' }] }, 'Option sinks[0].module'],
    [{ ignoredValues: ['a', { pattern: '[' }] }, 'Option ignoredValues[1].pattern'],
    [{ minimumEntropy: { value: 9 } }, 'Option minimumEntropy.value: 9 is not from 0 to 8'],
  ])('%j', (options, message) => {
    expect(() => customize(options)).toThrow(message);
  });
});

test('options that change nothing cost nothing, and others are compiled once', () => {
  expect(customize({ names: [], testFiles: true, comments: true })).toBeUndefined();
  const options = { names: ['door word'] };
  expect(customize(options)).toBe(customize(options));
});

test('a pattern is looked for only where a text spells what it does', () => {
  const custom = customize({ patterns: [pattern] });
  expect(cluesIn('const a = 1', 'medium', custom)).toBeUndefined();
  expect(cluesIn('const a = "ACME-"', 'medium', custom)?.formats).toBe(true);
});

test('a name is looked for only where a text has its words', () => {
  const custom = customize({ names: ['door word'] });
  expect(cluesIn('const word = door + 1', 'medium', custom)).toBeUndefined();
  const clues = cluesIn('use(1); const DOOR_WORD = 1', 'medium', custom);
  expect(clues?.places?.touch([14, 23])).toBe(true);
  expect(clues?.places?.touch([0, 14])).toBe(false);
});

const options = fc.record(
  {
    patterns: fc.subarray([
      pattern,
      { name: 'either', pattern: 'wib+le|door:\\w{4}' },
      { name: 'any case', pattern: 'ZWORD\\d', flags: 'i' },
      { name: 'asked for', pattern: '\\bq\\d{3}\\b', keywords: ['q'] },
    ]),
    names: fc.subarray(['door word', 'ключ', 'wibble', 'mypassword', 'word2']),
    sinks: fc.subarray([
      { module: '@acme/vault', call: 'open' },
      { module: '@acme/*', call: '().set', argument: 1 },
      { module: 'jsonwebtoken', call: 'decode', option: 'word' },
    ]),
    kinds: fc.subarray(['other', 'password', 'token'] as const),
    comments: fc.boolean(),
    testFiles: fc.boolean(),
    ignoredValues: fc.subarray(['wibble', { pattern: '^door' }]),
    minimumEntropy: fc.constantFrom({}, { value: 2 }, { name: 2.5 }),
  },
  { requiredKeys: [] },
);

const text = fc.constantFrom(acme, 'wibbble', 'door:open', 'zWord7', 'q123', 'hunter2', 'shhhhh');
const key = fc.constantFrom(
  'doorWord',
  'DOOR_WORD_2',
  'ключ',
  'wibble',
  'dbMypassword',
  'x',
  'Word2',
);

/** Ways to write a string, and to hand it to something. */
const WRITTEN: readonly ((text: string) => string)[] = [
  (text) => `'${text}'`,
  (text) => `\`${text} \${x}\``,
  (text) => `'${text.slice(0, 3)}' + '${text.slice(3)}'`,
  (text) => `"${Array.from(text, (one) => `\\x${one.charCodeAt(0).toString(16)}`).join('')}"`,
];
const HANDED: readonly ((key: string, value: string) => string)[] = [
  (key, value) => `const ${key} = ${value}`,
  (key, value) => `use({ '${key}': ${value} })`,
  (_key, value) => `import { open } from '@acme/vault'; open(${value})`,
  (_key, value) => `const v = require('@acme/safe')(); v.set('a', ${value})`,
  (_key, value) => `jwt.decode({ word: ${value} })`,
  (key, value) => `/* ${key}: ${value.replaceAll('*/', '')} */`,
  (key, value) => `class Door { ${key} = ${value} }`,
  (key, value) => `store.set('${key}', ${value})`,
  (key, value) => `if (${key} === ${value}) { open() }`,
  (key, value) => `function open(${key}) { use() } { open(${value}) }`,
  (key, value) => `function ${key}() { if (x) { return ${value} } }`,
  (key, value) => `const ${key} = [() => use(), ${value}]`,
];

/** What stands around it, and has nothing to do with it. */
const AROUND = [(code: string) => code, (code: string) => `{ a() }\n{ ${code} }\n{ b('c') }`];

test('the prefilter hides nothing under any options', () => {
  fc.assert(
    fc.property(
      options,
      fc.record({
        key,
        text,
        written: fc.constantFrom(...WRITTEN),
        handed: fc.constantFrom(...HANDED),
        around: fc.constantFrom(...AROUND),
      }),
      fc.constantFrom('low', 'medium', 'high'),
      (given, { key, text, written, handed, around }, minimumConfidence) => {
        const source = sourceOf(around(handed(key, written(text))));
        const asked = { minimumConfidence, custom: customize(given) };
        expect(detect(source, asked)).toEqual(detectBy(EVERYTHING, source, asked));
      },
    ),
    { numRuns: 1_000 },
  );
}, 30_000);
