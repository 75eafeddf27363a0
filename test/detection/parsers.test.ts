import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it, test } from 'vitest';
import { filesUnder } from '../../packages/codemod/src/sources.js';
import { loadQuickParser } from '../../packages/codemod/src/syntax-tree.js';
import { REPOSITORY } from '../support/fixture.js';
import { corpus } from './corpus/index.js';
import { foundByBoth } from './parsers.js';

const PASSWORD = `'s3cretw0rd71'`;
const GIVEN = `dbPassword = ${PASSWORD};`;

/** Where parsers have been known to part: what they forgive, and where they begin to count. */
const SYNTAX: readonly (readonly [path: string, text: string])[] = [
  ['hashbang.js', `#!/usr/bin/env node\nconst ${GIVEN}`],
  ['astral.js', `const 𝒳 = '😀é\u2028'; // 😀\nconst ${GIVEN}`],
  ['jsx.js', `const a = <div id="x">{'y'}</div>; const ${GIVEN}`],
  ['jsx.mjs', `export const a = <></>; const ${GIVEN}`],
  ['typed.js', `const dbPassword: string = ${PASSWORD};`],
  ['cast.ts', `const dbPassword = <string>${PASSWORD};`],
  [
    'parentheses.ts',
    `const dbPassword = ((${PASSWORD}) as string)!; f((a), (${GIVEN.slice(0, -1)}));`,
  ],
  ['parentheses.js', `setup((/** @type {X} */ (({ password: (${PASSWORD}) }))));`],
  ['return.js', `const ${GIVEN} return dbPassword;`],
  ['await.cjs', `await x; const ${GIVEN}`],
  ['await.ts', `await x; const ${GIVEN}`],
  ['with.js', `with (a) { ${GIVEN} }`],
  ['twice.js', `let x; let x; const ${GIVEN}`],
  ['html-comment.js', `<!-- hidden\nvar ${GIVEN}`],
  [
    'decorators.ts',
    `@a() class A { @b password = ${PASSWORD}; constructor(@c() private d = 1) {} }`,
  ],
  ['decorators.js', `@a class A { @b accessor password = ${PASSWORD}; }`],
  ['accessors.ts', `abstract class A { declare x; abstract y; override password = ${PASSWORD} }`],
  [
    'imports.ts',
    `import type A = require('a'); import b from 'b' with { type: 'json' }; const ${GIVEN}`,
  ],
  ['namespaces.ts', `namespace A.B { export const ${GIVEN} } enum C { password = ${PASSWORD} }`],
  ['satisfies.mts', `const c = { password: ${PASSWORD} } as const satisfies C; using d = e;`],
  ['regexp.js', `const r = /[[a]&&b]/v; const n = 1_0n; const ${GIVEN}`],
  ['private.js', `class A { #password = ${PASSWORD}; has(o) { return #password in o } }`],
  ['chain.js', `a?.b?.[c]?.(${PASSWORD}); if (req.body?.password === ${PASSWORD}) {}`],
  ['flow.js', `// @flow\nconst f = (x: ?string) => x; const ${GIVEN}`],
  ['line-ends.ts', 'const dbPassword = `\\\r\ns3cretw0rd71`;'],
  ['broken.js', `const ${GIVEN} const = ;`],
  ['cut-off.ts', `const ${GIVEN} function f( {`],
  ['directive.js', `'use strict'; // eslint-disable-next-line\nconst ${GIVEN}`],
  ['declare.ts', `declare global { var x: string } declare module 'y'; const ${GIVEN} export = x`],
];

beforeAll(loadQuickParser);

const FINDING = /^\[\{/;

it.each(SYNTAX)('%s: the parser of the scan finds what the rule does', (path, text) => {
  const { scan, rule } = foundByBoth(path, text) ?? { scan: [], rule: ['clues'] };
  expect(scan).toEqual(rule);
});

it('reads old octal numbers in scripts too, which the parser of the rule refuses', () => {
  const { scan, rule } = foundByBoth('octal.js', `var a = 010 + '\\01'; var ${GIVEN}`) ?? {};
  expect(rule).toEqual(['does not parse']);
  expect(scan).toEqual([expect.stringMatching(FINDING)]);
});

test('most of these texts hold a finding', () => {
  const found = SYNTAX.filter(([path, text]) =>
    FINDING.test(foundByBoth(path, text)?.rule[0] ?? ''),
  );
  expect(found.length).toBeGreaterThan(SYNTAX.length * 0.6);
});

test('the development corpus is judged the same, in each language in turn', () => {
  const paths = ['a.ts', 'a.tsx', 'a.js'] as const;
  const both = corpus(1).flatMap(({ code }, at) => foundByBoth(paths[at % 3] ?? '', code) ?? []);
  expect(both.map(({ scan }) => scan)).toEqual(both.map(({ rule }) => rule));
  expect(both.length).toBeGreaterThan(300);
});

test('every file of every fixture is judged the same', async () => {
  const paths = await filesUnder(['fixtures', 'packages/local/src'], REPOSITORY);
  const texts = await Promise.all(paths.map(async (path) => [path, await filled(path)] as const));
  const both = texts.flatMap(([path, text]) => foundByBoth(join('/', path), text) ?? []);
  expect(both.map(({ scan }) => scan)).toEqual(both.map(({ rule }) => rule));
  expect(both.flatMap(({ rule }) => rule).length).toBeGreaterThan(50);
});

/** A fixture's source with something credential-like in its slots. */
async function filled(path: string): Promise<string> {
  return (await readFile(path, 'utf8')).replace(/\{\{[a-z:-]+\}\}/g, `s3cretW0rd-71x9`);
}
