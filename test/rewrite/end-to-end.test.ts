import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { execa } from 'execa';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { migrateSecrets } from '../support/commands.js';
import type { Environment } from '../support/environment.js';
import { REPOSITORY } from '../support/fixture.js';
import { commitAll } from '../support/git.js';
import { startLocalEndpoint } from '../support/local-endpoint.js';
import { leftIn, refusedOf } from './faults.js';
import { type Program, program } from './programs/program.js';
import type { ProgramFile } from './running/programs.js';
import type { Performance } from './running/run.js';

const COUNT = 25;
const RUNNER = join(import.meta.dirname, 'running/programs.ts');

it(`${COUNT} generated programs do the same with the real command, runtime and endpoint`, async () => {
  await using endpoint = await startLocalEndpoint();
  const seed = Number(process.env['REWRITE_SEED'] ?? Date.now() % 0x7fffffff);
  const programs = fc.sample(program, { numRuns: COUNT, seed });
  await using folder = await write(programs);
  const before = await perform(folder, endpoint.env);
  expect(
    before.flatMap(({ error }) => error ?? []),
    `seed ${seed}`,
  ).toEqual([]);
  const { stdout } = await migrateSecrets(folder.dir, endpoint.env, '--yes', '--json');
  const { refusals } = JSON.parse(stdout) as { refusals: readonly { readonly reason: string }[] };
  expect(refusals.map(({ reason }) => reason).sort(), `seed ${seed}`).toEqual(
    programs.flatMap(refusedOf).sort(),
  );
  expect(await perform(folder, endpoint.env), `seed ${seed}`).toEqual(before);
  expect(await left(folder, programs), `seed ${seed}`).toEqual([]);
});

/** Programs in a folder of two packages, one for each kind of module. */
interface Folder extends AsyncDisposable {
  readonly dir: string;
  readonly files: readonly ProgramFile[];
}

async function write(programs: readonly Program[]): Promise<Folder> {
  const dir = await mkdtemp(join(tmpdir(), 'secretlift-programs-'));
  await writeFile(join(dir, 'tsconfig.json'), TSCONFIG);
  await writeFile(join(dir, '.gitignore'), 'node_modules\n');
  await symlink(join(REPOSITORY, 'node_modules'), join(dir, 'node_modules'), 'dir');
  for (const type of ['module', 'commonjs']) {
    await mkdir(join(dir, type));
    await writeFile(join(dir, type, 'package.json'), JSON.stringify({ private: true, type }));
  }
  const files = await Promise.all(programs.map((one, index) => writeProgram(dir, one, index)));
  await commitAll(dir, 'The programs before migration');
  return { dir, files, [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }) };
}

const TSCONFIG = JSON.stringify({
  compilerOptions: {
    target: 'es2022',
    module: 'nodenext',
    types: ['node'],
    experimentalDecorators: true,
  },
});

async function writeProgram(
  dir: string,
  { kind, text, credentials }: Program,
  index: number,
): Promise<ProgramFile> {
  const path = join(dir, kind.type, `program${index}${extname(kind.file)}`);
  await writeFile(path, text);
  return { path, as: kind.runs, guesses: ['guess', ...credentials.map(({ value }) => value)] };
}

async function perform({ dir, files }: Folder, env: Environment): Promise<Performance[]> {
  const { stdout } = await execa(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), RUNNER],
    {
      input: JSON.stringify(files),
      env: { ...env, TSX_TSCONFIG_PATH: join(dir, 'tsconfig.json') },
      extendEnv: false,
    },
  );
  return JSON.parse(stdout) as Performance[];
}

async function left({ files }: Folder, programs: readonly Program[]): Promise<string[]> {
  const texts = await Promise.all(files.map(({ path }) => readFile(path, 'utf8')));
  return programs.flatMap((one, index) => leftIn({ ...one, text: texts[index] ?? '' }));
}
