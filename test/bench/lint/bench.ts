/**
 * Prints what the rule adds to ESLint's time, beside its peers:
 * `npm run bench:lint -- [--rounds N] [--write] FOLDER…`; `--write` puts it into docs/performance.md.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { REPOSITORY } from '../../support/fixture.js';
import { measure } from './measure.js';
import { CONFIGURED, RIVALS } from './rivals.js';
import { startsOf } from './start.js';
import { sentenceOf, tableOf, type Run } from './table.js';

const PAGE = join(REPOSITORY, 'docs/performance.md');
/** How often each plugin is loaded. */
const STARTS = 10;
const MARKS = ['<!-- bench:lint -->', '<!-- /bench:lint -->'] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '2' },
    write: { type: 'boolean', default: false },
  },
});
if (positionals.length === 0)
  throw new Error('Name the folders to lint: npm run bench:lint -- FOLDER…');

const runs: Run[] = [];
for (const folder of positionals) runs.push(await run(folder, Number(values.rounds)));
const starts = await startsOf(STARTS);
const table = `${tableOf(runs)}\n\n${sentenceOf(starts)}`;
console.log(table);
if (values.write) await writeFile(PAGE, withTable(await readFile(PAGE, 'utf8'), table));

async function run(folder: string, count: number): Promise<Run> {
  const rounds = [];
  const configured = [];
  for (let round = 0; round < count; round += 1) {
    rounds.push(await measure(resolve(folder), round % 2 === 1 ? RIVALS.toReversed() : RIVALS));
    configured.push(await measure(resolve(folder), [CONFIGURED]));
  }
  return { name: basename(resolve(folder)), rounds, configured };
}

function withTable(page: string, made: string): string {
  const [start, end] = MARKS;
  const [before, rest = ''] = page.split(start);
  return `${before ?? ''}${start}\n\n${made}\n\n${end}${rest.split(end)[1] ?? ''}`;
}
