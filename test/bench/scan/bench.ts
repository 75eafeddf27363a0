/**
 * Prints how fast the scan is beside its peers, on generated applications and on folders:
 * `npm run bench:scan -- [--sizes 1,10] [--rounds N] [--limit SECONDS] [--write] [FOLDER…]`.
 * Of a folder all get a copy of the files that we read. Whatever takes longer than the limit is ended,
 * and the table says so. `--write` puts the table into
 * docs/performance.md, and a plot beside it.
 */
import { cpSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { filesUnder } from '../../../packages/codemod/src/sources.js';
import { REPOSITORY } from '../../support/fixture.js';
import { writeCorpus } from './corpus.js';
import { measure, type Measured } from './measure.js';
import { plotOf } from './plot.js';
import { RIVALS } from './rivals.js';
import { growthOf, tableOf, type Run } from './table.js';

const PAGE = join(REPOSITORY, 'docs/performance.md');
const PLOT = join(REPOSITORY, 'docs/scan.svg');
const MARKS = ['<!-- bench:scan -->', '<!-- /bench:scan -->'] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '1,10,100' },
    rounds: { type: 'string', default: '2' },
    limit: { type: 'string', default: '1800' },
    write: { type: 'boolean', default: false },
  },
});

const sizes = values.sizes.split(',').filter(Boolean).map(Number);
const generated: Run[] = [];
for (const size of sizes) generated.push(await run('generated', (to) => writeCorpus(to, size)));
const copied: Run[] = [];
for (const folder of positionals)
  copied.push(await run(basename(resolve(folder)), (to) => copySources(resolve(folder), to)));

const runs = [...generated, ...copied];
const growth = growthOf(generated);
const growing = `From ${sizes.slice(-2).join(' to ')} MB the time of the scan grows ${growth?.toFixed(1) ?? '–'} times.`;
const page = [tableOf(runs), ...(growth === undefined ? [] : [growing])].join('\n\n');
console.log(page);
if (values.write) {
  await writeFile(PAGE, withTable(await readFile(PAGE, 'utf8'), page));
  await writeFile(PLOT, plotOf(runs));
}

/** All rivals in turn, so that what else the machine does falls on all alike. */
async function run(name: string, fill: (folder: string) => number | Promise<number>): Promise<Run> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'secretlift-scan-bench-')));
  try {
    const files = await fill(folder);
    const megabytes = await sizeOf(folder);
    const rivals = RIVALS.filter(({ most = Infinity, command }) => command && megabytes <= most);
    const rounds = new Map(rivals.map((rival): [string, Measured[]] => [rival.name, []]));
    for (const { prepare } of rivals) prepare?.(folder);
    for (let round = 0; round < Number(values.rounds); round += 1)
      for (const { name, command = [] } of rivals)
        if (!rounds.get(name)?.some(({ ended }) => ended))
          rounds.get(name)?.push(await measure(command, folder, Number(values.limit)));
    return { name, files, megabytes, rounds };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function copySources(from: string, to: string): Promise<number> {
  const paths = await filesUnder(['.'], from);
  for (const path of paths) cpSync(path, join(to, relative(from, path)));
  return paths.length;
}

async function sizeOf(folder: string): Promise<number> {
  const paths = await filesUnder(['.'], folder);
  return paths.reduce((sum, path) => sum + statSync(path).size, 0) / 1e6;
}

function withTable(page: string, made: string): string {
  const [start, end] = MARKS;
  const [before, rest = ''] = page.split(start);
  return `${before ?? ''}${start}\n\n${made}\n\n${end}${rest.split(end)[1] ?? ''}`;
}
