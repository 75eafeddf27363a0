import { transformSync, type Loader } from 'esbuild';
import { expect, it } from 'vitest';
import { blocksOf, PAGES } from './pages.js';

/** Reads a block in a language, or throws. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  js: script('jsx'),
  ts: script('ts'),
  tsx: script('tsx'),
  json: JSON.parse,
};

function script(loader: Loader): (text: string) => unknown {
  return (text) => transformSync(text, { loader, logLevel: 'silent' });
}

const BLOCKS = PAGES.flatMap((page) => blocksOf(page));
const CODE = BLOCKS.flatMap((block) => {
  const read = READERS[block.language];
  return read === undefined ? [] : [{ at: `${block.page}:${block.line}`, text: block.text, read }];
});

/** What else a block can be: commands, which are looked at elsewhere, and text. */
const OTHERS = new Set(['sh', 'console', 'diff', 'yaml', '']);

it.each(CODE)('$at can be parsed', ({ text, read }) => {
  expect(() => read(text)).not.toThrow();
});

it('every language is known', () => {
  const known = (language: string) => language in READERS || OTHERS.has(language);
  expect(BLOCKS.filter(({ language }) => !known(language))).toEqual([]);
});

const IMPORT =
  /import \{ ([^}]+) \} from '((?:@secretlift|eslint-plugin-secretlift|migrate-secrets)[^']*)'/gu;

const IMPORTS = CODE.flatMap(({ at, text }) =>
  Array.from(text.matchAll(IMPORT), ([, names = '', module = '']) => ({ at, module, names })),
);

it.each(IMPORTS)('$at imports $names, which $module has', async ({ module, names }) => {
  const exported = Object.keys((await import(module)) as object);
  expect(exported).toEqual(expect.arrayContaining(names.split(', ')));
});
