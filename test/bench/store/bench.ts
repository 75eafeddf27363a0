/**
 * Stores a thousand secrets with the real command: whether it holds the rate, how much memory it
 * needs, whether it says how far it is, and whether everything is there at the end.
 * `npm run bench:store [secrets]`; a thousand take two or three minutes, since it holds the rate.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startLocalSecretsManager } from '@secretlift/local';
import { execa } from 'execa';
import { MIGRATE_SECRETS } from '../../support/commands.js';
import { localAws } from '../../support/environment.js';
import { generateCredential } from '../../support/generate.js';

const SECRETS = Number(process.argv[2] ?? 1000);
const MOST_CALLS_A_SECOND = 20;
const MOST_MEGABYTES = 300;

interface Figure {
  readonly what: string;
  readonly value: number;
  readonly holds: boolean;
}

const figures = await measure();
for (const { what, value, holds } of figures)
  console.log(`${what.padEnd(36)}${value.toFixed(0).padStart(8)}${holds ? '' : '  MISSED'}`);
process.exitCode = figures.every(({ holds }) => holds) ? 0 : 1;

async function measure(): Promise<Figure[]> {
  const home = await mkdtemp(join(tmpdir(), 'secretlift-bench-store-'));
  const application = join(home, 'application');
  await writeApplication(application);
  const server = await startLocalSecretsManager({ region: 'eu-central-1' });
  const ended = await migrate(application, server.url, join(home, 'peak'));
  const busiest = mostInASecond(server.calls.list().map(({ at }) => at));
  const created = server.calls.count('CreateSecret');
  const megabytes = Number(await readFile(join(home, 'peak'), 'utf8')) / 1024;
  await server.close();
  await rm(home, { recursive: true });
  const lines = ended.stderr.split('\n').filter((line) => / of \d+$/u.test(line)).length;
  return [
    { what: 'exit status', value: ended.exitCode ?? 2, holds: ended.exitCode === 0 },
    { what: 'secrets created', value: created, holds: created === SECRETS },
    { what: 'calls in the busiest second', value: busiest, holds: busiest <= MOST_CALLS_A_SECOND },
    { what: 'megabytes of memory at most', value: megabytes, holds: megabytes <= MOST_MEGABYTES },
    { what: 'lines of progress', value: lines, holds: lines >= 10 },
  ];
}

/** A file for each password. */
async function writeApplication(dir: string): Promise<void> {
  await mkdir(dir);
  await writeFile(join(dir, 'package.json'), '{ "name": "shop", "private": true }\n');
  for (let number = 1; number <= SECRETS; number += 1) {
    const password = generateCredential('bench', `alphanumeric:${number}`);
    const text = `module.exports = {\n  host: 'db${number}',\n  password: '${password}',\n};\n`;
    await writeFile(join(dir, `database-${number}.js`), text);
  }
}

function migrate(dir: string, url: string, peak: string) {
  const preloaded = pathToFileURL(join(import.meta.dirname, 'peak-memory.js')).href;
  const args = ['--import', preloaded, MIGRATE_SECRETS, '--yes', '--allow-dirty'];
  return execa(process.execPath, args, {
    cwd: dir,
    env: { ...localAws(url), PEAK_MEMORY_IN: peak },
    extendEnv: false,
    reject: false,
  });
}

function mostInASecond(times: readonly number[]): number {
  return Math.max(
    ...times.map((start) => times.filter((time) => time >= start && time < start + 1000).length),
  );
}
