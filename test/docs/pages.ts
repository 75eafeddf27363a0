import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../support/fixture.js';

/** A page of the documentation, by its path below the repository, with slashes. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** A fenced block of a page. */
export interface Block {
  readonly page: string;
  /** The line of its first line in the page, from 1. */
  readonly line: number;
  /** What stands behind the fence; empty where nothing does. */
  readonly language: string;
  readonly text: string;
  /** The file that it is, where a path stands above it. */
  readonly file: string | undefined;
}

/** Every page that a user reads. */
export const PAGES: readonly Page[] = [
  'README.md',
  ...markdownIn('docs'),
  ...markdownIn('docs/guides'),
  ...readdirSync(join(REPOSITORY, 'packages')).map((name) => `packages/${name}/README.md`),
].map((path) => ({ path, text: readFileSync(join(REPOSITORY, path), 'utf8') }));

function markdownIn(folder: string): string[] {
  const names = readdirSync(join(REPOSITORY, folder)).filter((name) => name.endsWith('.md'));
  return names.sort().map((name) => `${folder}/${name}`);
}

/** A page by its path. */
export function pageAt(path: string): Page {
  const page = PAGES.find((one) => one.path === path);
  if (page === undefined) throw new Error(`there is no page ${path}`);
  return page;
}

const FENCED = /^( *)```(\w*)\n(.*?)^\1```$/gmsu;
const PATH_ABOVE = /`([^`\n]+)`:\n\n$/u;

/** The fenced blocks of a page, in order, without the indentation of a list that they stand in. */
export function blocksOf({ path: page, text }: Page): Block[] {
  return Array.from(
    text.matchAll(FENCED),
    ({ index, 1: indent = '', 2: language = '', 3: body = '' }) => {
      const above = text.slice(0, index);
      return {
        page,
        language,
        line: above.split('\n').length + 1,
        text: body.replaceAll(new RegExp(`^${indent}`, 'gmu'), ''),
        file: PATH_ABOVE.exec(above)?.[1],
      };
    },
  );
}

/** The text of a page without its fenced blocks, lines kept. */
export function proseOf({ text }: Page): string {
  return text.replace(FENCED, (block) => block.replaceAll(/[^\n]/gu, ''));
}

/** The anchors of a page's headings, as GitHub makes them. */
export function anchorsOf(page: Page): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of proseOf(page).matchAll(/^#{1,6} (.+)$/gmu)) {
    const anchor = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
    let free = anchor;
    for (let count = 1; anchors.has(free); count++) free = `${anchor}-${count}`;
    anchors.add(free);
  }
  return anchors;
}

/** What a page links to, pictures included; code aside. */
export function linksOf(page: Page): string[] {
  const prose = proseOf(page).replaceAll(/`[^`\n]*`/gu, '');
  return Array.from(prose.matchAll(/\]\(([^)\s]+)\)/gu), ([, target = '']) => target);
}
