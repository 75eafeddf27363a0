import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { RIVALS, type Rival } from './rivals.js';

/** How long it takes to load something, in milliseconds. */
interface Loaded {
  /** ESLint and the parser. */
  readonly base: number;
  /** A plugin, after them. */
  readonly added: number;
}

/**
 * What loading each rival adds to what ESLint and its parser take to load, the least of some rounds: it
 * is paid once a process, which an editor and a commit hook notice.
 */
export async function startsOf(rounds: number): Promise<ReadonlyMap<string, number>> {
  const loaded = new Map<string, Loaded[]>(RIVALS.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const rival of RIVALS) loaded.get(rival.name)?.push(await load(rival));
  return new Map(Array.from(loaded, ([name, all]) => [name, shareOf(all)]));
}

function shareOf(loaded: readonly Loaded[]): number {
  const least = (times: readonly number[]) => Math.min(...times);
  return least(loaded.map(({ added }) => added)) / least(loaded.map(({ base }) => base));
}

async function load({ prefix }: Rival): Promise<Loaded> {
  const { stdout } = await execa(process.execPath, ['--input-type=module'], {
    cwd: dirname(fileURLToPath(import.meta.url)),
    input: `
      const start = performance.now();
      await import('eslint');
      await import('typescript-eslint');
      const base = performance.now();
      await import('eslint-plugin-${prefix}');
      console.log(JSON.stringify({ base: base - start, added: performance.now() - base }));
    `,
  });
  return JSON.parse(stdout) as Loaded;
}
