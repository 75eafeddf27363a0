import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { filesIn } from './fixture.js';

/** A credential that shows where it must not. */
export interface Leak {
  /** Which credential: its name in the fixture, never its value. */
  readonly name: string;
  /** What shows: the value as it is, or in which disguise. */
  readonly form: string;
  /** Where it shows. */
  readonly where: string;
}

/** In what forms a value can show. The beginning is longer than the public prefix of any token. */
const FORMS: Readonly<Record<string, (value: string) => readonly string[]>> = {
  'as it is': (value) => [value],
  'its beginning': (value) => [value.slice(0, 12)],
  'its end': (value) => [value.slice(-8)],
  'a half of it': (value) => halvesOf(value).filter((half) => half.length >= 8),
  'in a URL': (value) => [encodeURIComponent(value), encodeURI(value)],
  'in JSON': (value) => [JSON.stringify(value).slice(1, -1)],
  'in hexadecimal': (value) => [Buffer.from(value).toString('hex')],
  'in base64': (value) => [0, 1, 2].map((offset) => base64Core(value, offset)),
  'its digest': (value) =>
    ['md5', 'sha1', 'sha256', 'sha512'].flatMap((algorithm) => [
      createHash(algorithm).update(value).digest('hex'),
      withoutPadding(createHash(algorithm).update(value).digest('base64')),
    ]),
};

/**
 * Looks for credentials in a text, in whatever form: plain, encoded, digested, cut, coloured or
 * wrapped over lines.
 *
 * @param where says what the text is, for the report
 * @param values the credentials by name
 */
export function findLeaks(
  where: string,
  text: string,
  values: ReadonlyMap<string, string>,
): Leak[] {
  const views = viewsOf(text);
  return [...values].flatMap(([name, value]) =>
    Object.entries(FORMS)
      .filter(([, spell]) => spell(value).some((form) => views.some((view) => view.includes(form))))
      .map(([form]) => ({ name, form, where })),
  );
}

/** Looks for credentials in every file below a folder, those of git and node_modules aside. */
export async function findLeaksIn(
  dir: string,
  values: ReadonlyMap<string, string>,
): Promise<Leak[]> {
  const files = await filesIn(dir);
  const leaks = files.map(async (path) =>
    findLeaks(relative(dir, path), await readFile(path, 'latin1'), values),
  );
  return (await Promise.all(leaks)).flat();
}

/** The text plain, with its wrapped lines joined, and with base64url as base64. */
function viewsOf(text: string): string[] {
  const plain = stripVTControlCharacters(text);
  const joined = plain.replaceAll(/[\s│|]+/gu, '');
  return [plain, joined, joined.replaceAll('-', '+').replaceAll('_', '/')];
}

function halvesOf(value: string): string[] {
  const middle = Math.ceil(value.length / 2);
  return [value.slice(0, middle), value.slice(middle)];
}

/** The characters of base64 that depend on the value alone when `offset` bytes stand before it. */
function base64Core(value: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(value)]);
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64');
  return whole.slice(Math.ceil((offset * 4) / 3));
}

function withoutPadding(base64: string): string {
  return base64.replace(/=+$/u, '');
}
