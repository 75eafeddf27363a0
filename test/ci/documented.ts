import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPOSITORY } from '../support/fixture.js';

/** A page of the documentation that shows whole files. */
export type Page = 'ci' | 'baselines';

/** Matches a path on a line of its own, and the fenced block below it. */
const FILE = /^`([^`\n]+)`:\n\n```\w+\n(.*?)^```$/gmsu;

/** The files that a page shows, by their paths: what a reader would copy is what is tried. */
export async function filesOf(page: Page): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(REPOSITORY, 'docs', `${page}.md`), 'utf8');
  return new Map(Array.from(text.matchAll(FILE), ([, path = '', content = '']) => [path, content]));
}

/** One of them. */
export async function fileOf(page: Page, path: string): Promise<string> {
  const content = (await filesOf(page)).get(path);
  if (content === undefined) throw new Error(`docs/${page}.md shows no ${path}`);
  return content;
}
