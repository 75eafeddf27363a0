import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detect, detectBy } from '../detect.js';
import { cluesIn, EVERYTHING, mayHoldFinding } from './clues.js';
import { CREDENTIAL_NAMES, NEUTRAL_ENDINGS } from '../rules/names.js';
import { SINK_MODULES, sinksOfModule } from '../rules/sinks/index.js';
import { VALUE_RULES } from '../rules/values/index.js';
import { codeOf } from '../testing/call.js';
import { sourceOf } from '../testing/program.js';
import { fill, seeded } from '../testing/sample.js';

const SINKS = SINK_MODULES.flatMap(sinksOfModule);

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
    around: fc.constantFrom('', 'see ', 'a, ', '\n', 'one\ttwo\r', '\\n'),
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

/** Ways to have a string apart from where it matters, or to hold it against what is there. */
const APART: readonly ((name: string, text: string) => string)[] = [
  (name, text) =>
    `const one = ${parts(text)[0]}, other = ${parts(text)[1]}; use({ ${name}: \`\${one}\${other}\` })`,
  (name, text) =>
    `const one = ${parts(text)[0]}; const bound = { ${name}: one + ${parts(text)[1]} }`,
  (name, text) =>
    `const one = ${parts(text)[0]}; send(\`${name}=\${one}${parts(text)[1].slice(1, -1)}\`)`,
  (name, text) =>
    `class A { one = ${parts(text)[0]}; two() { return { ${name}: this.one + ${parts(text)[1]} } } }`,
  (name, text) =>
    `const all = { one: ${parts(text)[0]}, two: ${parts(text)[1]} }; use({ ${name}: \`\${all.one}\${all.two}\` })`,
  (name, text) =>
    `const one = ${parts(text)[0]}; const two = one + ${parts(text)[1]}; use({ ${name}: \`\${two}\` })`,
  (name, text) => `const bound = { ${name}: [${parts(text).join(', ')}].join('') }`,
  (name, text) => `const bound = { ${name}: ${parts(text)[0]}.concat(${parts(text)[1]}) }`,
  (name, text) =>
    `const bound = { ${name}: Buffer.from(${JSON.stringify(text)}).toString('base64') }`,
  (name, text) => `const bound = { ${name}: btoa(${JSON.stringify(text)}) }`,
  (name, text) => `function give(key) { return { ${name}: key } }\ngive(${JSON.stringify(text)})`,
  (name, text) => `if (input[${quoted(name)}] === ${JSON.stringify(text)}) open()`,
  (name, text) => `page.fill(${quoted(name)}, ${JSON.stringify(text)})`,
  (name, text) => `store.set(${quoted(name)}, ${JSON.stringify(text)})`,
  (name, text) => `/* ${name}: ${text} */ /* ${name} = ${JSON.stringify(text)} */`,
  (_name, text) =>
    `/* seen = ${JSON.stringify(text)} */ const other = { x: ${JSON.stringify(text)} }`,
  (name, text) => `run(${JSON.stringify(`--${name}=${text} ${name}: "${text}"`)})`,
];

/** In the middle, or within what a rule looks for. */
function parts(text: string): [string, string] {
  const end = Math.min(text.length % 2 === 0 ? 3 : Infinity, text.length >> 1);
  return [JSON.stringify(text.slice(0, end)), JSON.stringify(text.slice(end))];
}

function quoted(name: string): string {
  return name.startsWith("'") ? name : `'${name}'`;
}

test('hides nothing that stands in several places', () => {
  fc.assert(
    fc.property(name, value, fc.constantFrom(...APART), (key, text, apart) => {
      expectNothingHidden(apart(key, text));
    }),
    { numRuns: 400 },
  );
}, 30_000);

test('asks for every call that takes a credential', () => {
  const hidden = SINKS.filter((sink) => cluesIn(codeOf(sink, 'shhhhh'))?.sinks !== true);
  expect(hidden.map(({ module, callee, argument }) => [module, callee, ...argument])).toEqual([]);
});

test('asks for no call of a module of which only names are imported', () => {
  const used = "sequelize.define('user', { secret: DataTypes.STRING })";
  const importing = (clause: string) => `import ${clause} from 'sequelize';\n${used}`;
  expect(cluesIn(importing('{ DataTypes, Model }'))?.sinks).not.toBe(true);
  for (const clause of ['Orm', '* as all', 'Orm, { Op }', '{ default as Orm }', '{ Sequelize }'])
    expect(cluesIn(importing(clause))?.sinks).toBe(true);
});

test('asks for no call that is never given as many arguments', () => {
  const making = 'const request = new XMLHttpRequest();';
  expect(cluesIn(`${making} request.open('GET', url, true)`)?.sinks).not.toBe(true);
  expect(cluesIn(`${making} request.open('GET', url, true, user, 'shhhhh')`)?.sinks).toBe(true);
});

test('keeps apart where a value may tell of itself', () => {
  const clues = cluesIn(`const password = 'shhhhh'; read('sk-proj-${'a1B2'.repeat(12)}')`);
  expect(clues?.places?.touch([0, 25])).toBe(true);
  expect(clues?.formatPlaces?.touch([0, 25])).toBe(false);
  expect(clues?.formatPlaces?.touch([26, 90])).toBe(true);
});

test('remembers nothing of the text that it was asked before', () => {
  const code = `const algoliaKey = '${fill('{hex:32}', seeded(1))}'`;
  expect(mayHoldFinding(code)).toBe(true);
  expectNothingHidden(code);
  expect(detect(sourceOf(code))).toHaveLength(1);
});

test.each([
  `if (user === 'root' && p === 'hunter2') open()`,
  `if (user === 'root' && 'hunter2' == pw) open()`,
  `read(['gh', 'p_${'a1B2c3D4e5F6'.repeat(3)}'].join(''))`,
  `read('gh'.concat('p_${'a1B2c3D4e5F6'.repeat(3)}'))`,
  `log("token: 9f8a7b6c5d4e")`,
  `const a1='bX7vK9qL2w', apiKey = a1`,
  `const apiKey = 'xKqZvBwRtPzMnGhJdFsLcQ'`,
  `/* ghp_${'a1B2c3D4e5F6'.repeat(3)} */`,
])('says that there may be something in %s', (code) => {
  expect(mayHoldFinding(code)).toBe(true);
});

describe('says at once that there is nothing', () => {
  test.each([
    `export const add = (a, b) => a + b;`,
    `import { map } from '../map.js';\nexport const f = (xs) => map(xs, (x) => x.name);`,
    `const url = 'https://example.com/docs/guide';`,
    `describe('keys', () => { it('opens', () => open('door')) })`,
    `const apiKey = read(); import { a1 } from '@/shared/graphql/api1.js';`,
    `const row = list.map((key) => draw({ key, className: 'min-h-[400px] text-2xl', id: 'row-100' }));`,
  ])('%s', (code) => {
    expect(mayHoldFinding(code)).toBe(false);
  });
});
