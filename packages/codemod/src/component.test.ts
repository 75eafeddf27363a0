import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { programIn } from './component.js';
import { findingsIn } from './findings.js';
import { drafted, PASSWORD } from './testing/migrated.js';

const LITERAL = `const password = '${PASSWORD}';`;

/** Components that hold a password in their code, or the same text where it is no code. */
const COMPONENTS: readonly [what: string, path: string, text: string, found: number][] = [
  [
    'Vue, two scripts',
    'a.vue',
    `<script>\n${LITERAL}\n</script>\n<script setup>\n${LITERAL}\n</script>`,
    2,
  ],
  [
    'Vue, below its template',
    'a.vue',
    `<template>\n  <p>it's > "</p>\n</template>\n<script lang="ts">\n${LITERAL}\n</script>`,
    1,
  ],
  [
    'Vue, an attribute with >',
    'a.vue',
    `<script setup lang="ts" generic="T extends Array<U>">\n${LITERAL}\n</script>`,
    1,
  ],
  [
    'Vue, JSX',
    'a.vue',
    `<script lang="tsx">\n${LITERAL}\nconst view = <p>hello</p>;\n</script>`,
    1,
  ],
  ['Vue, CRLF', 'a.vue', `<template/>\r\n<script>\r\n${LITERAL}\r\n</script>\r\n`, 1],
  [
    'Svelte, module and instance',
    'a.svelte',
    `<script context="module">\n${LITERAL}\n</script>\n<script>\nlet { a } = $props();\n${LITERAL}\n</script>\n{#if a}<p>b</p>{/if}`,
    2,
  ],
  [
    'Astro, above and below',
    'a.astro',
    `---\n${LITERAL}\nif (password === '') return Astro.redirect('/');\n---\n<p>{password}</p>\n<script>\n${LITERAL}\n</script>`,
    2,
  ],
  [
    'Astro, a tag in a string',
    'a.astro',
    `---\nconst tag = '<script>';\n${LITERAL}\n---\n<p />`,
    1,
  ],
  ['in upper case', 'a.vue', `<SCRIPT>\n${LITERAL}\n</SCRIPT>`, 1],
  [
    'in a comment',
    'a.vue',
    `<!-- <script>\n${LITERAL}\n</script> -->\n<script>\nexport default {};\n</script>`,
    0,
  ],
  ['in a style', 'a.vue', `<style>/* <script>${LITERAL}</script> */</style>`, 0],
  [
    'data in a script',
    'a.svelte',
    `<script type="application/ld+json">{ "password": "${PASSWORD}" }</script>`,
    0,
  ],
  ['another language', 'a.vue', `<script lang="coffee">\npassword = '${PASSWORD}'\n</script>`, 0],
  ['a script without an end', 'a.vue', `<script>\n${LITERAL}\n`, 0],
  ['no script', 'a.vue', `<template>${LITERAL}</template>`, 0],
];

describe('the credentials of a component', () => {
  test.each(COMPONENTS)('%s', (_, path, text, found) => {
    const findings = findingsIn({ path: `/nowhere/${path}`, text, bom: false });
    expect(findings.map(({ range }) => text.slice(...range))).toEqual(Array(found).fill(PASSWORD));
  });

  it('are left where they are, in one that the browser runs as in one that a server runs', () => {
    const files = Object.fromEntries(
      COMPONENTS.map(([, path, text], at) => [`${at}${path}`, text]),
    );
    const { plan, rewritten } = drafted({ files });
    expect(rewritten).toEqual([]);
    expect(new Set(plan.refusals.map(({ reason }) => reason))).toEqual(new Set(['component']));
    expect(plan.refusals).toHaveLength(COMPONENTS.reduce((sum, [, , , found]) => sum + found, 0));
  });
});

describe('the program in a file', () => {
  it('is the whole text, unless the file is a component', () => {
    const text = '<script>';
    expect(programIn({ path: 'a.ts', text })).toEqual({ path: 'a.ts', text });
  });

  it('has every line and every column of the file, and nothing that is not in it', () => {
    const piece = fc.constantFrom(
      ...['<script', '<style', ' lang="ts"', '>', "'", '"', '</script>', '</style>', '<!--'],
      ...['-->', '---\n', 'let a = 1;', '\r\n', '😀', 'a.astro'],
    );
    const text = fc.array(piece).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom('a.vue', 'a.svelte', 'a.astro'), (text, path) => {
        const program = programIn({ path, text });
        expect(program.text).toHaveLength(text.length);
        for (let at = 0; at < text.length; at += 1)
          expect([text[at], ' ']).toContain(program.text[at]);
        expect(program.text.match(/[\r\n]/g)).toEqual(text.match(/[\r\n]/g));
      }),
    );
  });

  it.each(['<script ', '<!--', '<script>', '<script a="', "<style '>", '---\n'])(
    'is found in linear time where %j is repeated',
    (piece) => {
      const text = piece.repeat(50_000);
      const start = process.cpuUsage();
      programIn({ path: 'a.astro', text });
      expect(process.cpuUsage(start).user / 1000).toBeLessThan(500);
    },
  );
});

test.each([
  ['routes/+page.ts', 'client-code'],
  ['routes/+page.server.ts', undefined],
  ['routes/+server.ts', undefined],
  ['hooks.client.ts', 'client-code'],
  ['server/api/login.post.ts', undefined],
])('what stands beside components: %s, %s', (name, reason) => {
  const { plan } = drafted({
    files: { [name]: `const apiToken = '${PASSWORD}';\n` },
    packageJson: { devDependencies: { '@sveltejs/kit': '2', svelte: '5' } },
  });
  expect(plan.refusals.map((refusal) => refusal.reason)).toEqual(
    reason === undefined ? [] : [reason],
  );
});
