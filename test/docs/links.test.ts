import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, it } from 'vitest';
import { REPOSITORY } from '../support/fixture.js';
import { anchorsOf, linksOf, PAGES } from './pages.js';

const OURS = 'https://github.com/secretlift/secretlift/blob/main/';

it.each(PAGES)('$path leads to pages and headings that there are', (page) => {
  const broken = linksOf(page).filter((target) => !leadsSomewhere(page.path, target));
  expect(broken).toEqual([]);
});

it('every page can be reached from the README', () => {
  const reached = new Set(['README.md']);
  for (const path of reached) for (const next of pagesFrom(path)) reached.add(next);
  expect(PAGES.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
});

it('a heading’s anchor is the one that GitHub makes', () => {
  const text = '# Some `code`, (and) more!\n\n## a_b-c\n\n## a_b-c\n\n```sh\n# none\n```\n';
  expect([...anchorsOf({ path: 'x.md', text })]).toEqual([
    'some-code-and-more',
    'a_b-c',
    'a_b-c-1',
  ]);
});

function leadsSomewhere(from: string, target: string): boolean {
  const inside = insideOf(from, target);
  if (inside === undefined) return URL.canParse(target);
  const [path = '', anchor] = inside;
  if (!existsSync(join(REPOSITORY, path))) return false;
  if (anchor === undefined) return true;
  return anchorsOf({ path, text: readFileSync(join(REPOSITORY, path), 'utf8') }).has(anchor);
}

/** Path below the repository, and anchor; undefined for what is elsewhere. */
function insideOf(from: string, target: string): readonly (string | undefined)[] | undefined {
  if (target.startsWith(OURS)) return target.slice(OURS.length).split('#');
  if (/^[a-z]+:/u.test(target)) return undefined;
  const [path = '', anchor] = target.split('#');
  return [path === '' ? from : posix.join(posix.dirname(from), path), anchor];
}

/** The pages that a page links to; of a folder its README. */
function pagesFrom(path: string): string[] {
  const page = PAGES.find((one) => one.path === path);
  if (page === undefined) return [];
  const targets = linksOf(page).map((target) => insideOf(path, target)?.[0] ?? '');
  return targets.map((target) =>
    target.startsWith('packages/') && !target.endsWith('.md') ? `${target}/README.md` : target,
  );
}
