import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { passedOverLines } from '../report/passed-over.js';
import { PASSWORD } from '../testing/migrated.js';
import { scan } from './index.js';
import { lookAtAll } from './look-at-all.js';

const GIVEN = `const dbPassword = '${PASSWORD}';\n`;

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'secretlift-odd-')));
  writeFileSync(join(root, 'found.js'), GIVEN);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** What is put beside a file with a credential, and the line that tells of it, if any. */
const ODD: readonly (readonly [what: string, create: (path: string) => void, line: string])[] = [
  ['UTF-16', (path) => put(path, Buffer.from(`\uFEFF${GIVEN}`, 'utf16le')), notUtf8()],
  ['Latin-1', (path) => put(path, Buffer.from(`// é\n${GIVEN}`, 'latin1')), notUtf8()],
  ['a film that ends in .ts', (path) => put(path, Buffer.alloc(9, 0xff)), notUtf8()],
  ['a file of 1 GB, most of it holes', sparse, '  odd.js was passed over (larger than 5 MiB)'],
  ['a link to a folder above', (path) => symlinkSync('.', path), ''],
  ['a link to nothing', (path) => symlinkSync('nothing', path), ''],
  ['a pipe that nobody writes to', (path) => void execFileSync('mkfifo', [path]), ''],
  ['a folder named like a file', (path) => mkdirSync(path), ''],
];

it.each(ODD)('%s does not keep the rest from being looked at', async (_, create, line) => {
  create(join(root, 'odd.js'));
  const { files, passedOver, read } = await scan(['.'], root);
  expect(files.map(({ path }) => path)).toEqual([join(root, 'found.js')]);
  expect(passedOverLines(passedOver, root)).toEqual(line === '' ? [] : [line]);
  expect(read).toBe(1);
});

it('a file that vanishes, that cannot be read, or that has become a link meanwhile', async () => {
  symlinkSync('found.js', join(root, 'link.js'));
  put(join(root, 'shut.js'), GIVEN);
  chmodSync(join(root, 'shut.js'), 0);
  const paths = ['gone.js', 'link.js', 'shut.js', 'found.js'].map((name) => join(root, name));
  const looked = await lookAtAll(paths, root, {}, { threads: 1, alone: Infinity });
  const reasons = looked.map((one) => (one.was === 'read' ? 'read' : one.passedOver.detail));
  const isRoot = process.getuid?.() === 0;
  expect(reasons).toEqual(['ENOENT', 'ELOOP', isRoot ? 'read' : 'EACCES', 'read']);
});

it.each([
  ['a long line in a bundle', `${'a("b");'.repeat(50_000)}${GIVEN}`, 1],
  ['a string of 5 MB', `const data = "${'A1b2'.repeat(1_200_000)}";${GIVEN}`, 1],
  ['a tower of parentheses', `${'('.repeat(100_000)}${GIVEN}`, 0],
  ['a tower of brackets', `x = ${'['.repeat(50_000)}${']'.repeat(50_000)};${GIVEN}`, 0],
  ['a ladder of conditions', `${'if (a) b(); else '.repeat(50_000)}c();${GIVEN}`, 0],
  ['a chain of conditions', `${'a ? b : '.repeat(10_000)}c;${GIVEN}`, 0],
  ['a chain of arrows', `${'a => '.repeat(10_000)}b;${GIVEN}`, 0],
])('%s takes bounded time', { timeout: 30_000 }, async (_, text, found) => {
  put(join(root, 'found.js'), text);
  const { files, passedOver } = await scan(['.'], root);
  expect(files.length).toBe(found);
  expect(passedOver.length).toBe(1 - found);
});

function put(path: string, content: string | Buffer): void {
  writeFileSync(path, content);
}

function sparse(path: string): void {
  writeFileSync(path, '');
  truncateSync(path, 2 ** 30);
}

function notUtf8(): string {
  return '  odd.js cannot be read (it is not UTF-8)';
}
