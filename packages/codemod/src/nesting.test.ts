import { describe, expect, it } from 'vitest';
import { mayNestDeeply } from './nesting.js';

const LINKS = 2001;

/** What can be chained or nested without end, by one link more or some on either side. */
const CHAINS: readonly (readonly [what: string, text: string])[] = [
  ['brackets', around('[', '', ']')],
  ['functions', around('function f() {', '', '}')],
  ['templates', around('`${', 'a', '}`')],
  ['elements', around('<a>', '', '</a>')],
  ['elements with text that looks like an end', around('<a>b;', '', '</a>')],
  ['members', `a${'.b'.repeat(LINKS)}`],
  ['calls with functions', `a${'.b(() => { c(); })'.repeat(LINKS)}`],
  ['tags', `a${'``'.repeat(LINKS)}`],
  ['sums', `a${' + a'.repeat(10_001)}`],
  ['sums on lines', `'a'${" +\n  'a'".repeat(10_001)}`],
  ['conditions', `${'a ? b : '.repeat(LINKS)}c`],
  ['assignments', `${'a = '.repeat(LINKS)}a`],
  ['arrows', `${'x => '.repeat(LINKS)}x`],
  ['negations', `${'!'.repeat(LINKS)}a`],
  ['typeof', `${'typeof '.repeat(LINKS)}a`],
  ['typeof on lines', `${'typeof\n'.repeat(LINKS)}a`],
  ['labels', `${'a:\n'.repeat(LINKS)};`],
  ['if in if', `${'if (a)\n'.repeat(LINKS)};`],
  ['else after else', `${'if (a) { b(); } else '.repeat(LINKS)}c();`],
  ['for in for', `${'for (;;) '.repeat(LINKS)};`],
  ['do in do', `${'do\n'.repeat(LINKS)};`],
  ['types in types', `type T = ${around('A<', 'a', '>')};`],
  ['types in types after others', `type T = ${around('A<a, ', 'a', '>')};`],
  ['conditional types', `type T = ${'a extends b ? c : '.repeat(LINKS)}d;`],
  ['assertions', `a${' as b'.repeat(LINKS)}`],
];

/** What is long and not deep. */
const FLAT: readonly (readonly [what: string, text: string])[] = [
  ['statements', 'a.b(c + 1);\n'.repeat(LINKS)],
  ['statements without semicolons', "const a = await b('c')\n".repeat(LINKS)],
  ['functions', 'function f(a: A<B>) { return a.b; }\n'.repeat(LINKS)],
  [
    'methods with comments',
    `class A {${'\n  /** Gives a. */\n  a() { return 1; }\n'.repeat(LINKS)}}`,
  ],
  ['sums of lines of HTML', `a = ${`'<b class="c"> some words </b>' +\n  `.repeat(LINKS)}'';`],
  ['entries', `a = {${'b: c(1), '.repeat(LINKS)}};`],
  ['types', 'type A = { a: B<C<D>>; b?: E };\n'.repeat(LINKS)],
  ['elements', `<a>${'<b c="d">e</b><f />'.repeat(100)}</a>`],
];

describe('what may nest deeply', () => {
  it.each(CHAINS)('%s', (_, text) => {
    expect(mayNestDeeply(text)).toBe(true);
  });
});

describe('what is only long', () => {
  it.each(FLAT)('%s', (_, text) => {
    expect(mayNestDeeply(text)).toBe(false);
  });
});

function around(before: string, between: string, after: string): string {
  return before.repeat(LINKS) + between + after.repeat(LINKS);
}
