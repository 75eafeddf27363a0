import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, it } from 'vitest';
import { migrateSecretsHere } from '../support/commands.js';
import { withoutAws } from '../support/environment.js';
import { type Fixture, loadFixture } from '../support/fixture.js';
import { changesIn, commitAll } from '../support/git.js';
import { startLocalEndpoint } from '../support/local-endpoint.js';

it('after a migration a typo in an id or a key does not compile, and an undo leaves no trace of that', async () => {
  await using endpoint = await startLocalEndpoint();
  await using application = await loadFixture('typescript-commonjs', 'declarations');
  const { dir } = application;
  const { stdout } = await migrateSecretsHere(dir, endpoint.env, '--yes', '--json');
  const { declarations, secrets } = JSON.parse(stdout) as Report;
  expect(declarations).toEqual(['src/secretlift.d.ts']);
  expect(await prettier(application, declarations)).toMatchObject({ exitCode: 0 });

  const { name = '', keys: [key = ''] = [] } = secrets.find(({ keys }) => keys.length > 0) ?? {};
  await writeReads(dir, [`'${name}', '${key}'`, `'${name}x'`, `'${name}', '${key}x'`]);
  const { stdout: errors } = await compile(application);
  expect(Array.from(errors.matchAll(/^src\/reads\.ts\((\d+)/gm), ([, line]) => line)).toEqual([
    '3',
    '4',
  ]);
  expect(errors.match(/error TS/g)).toHaveLength(2);
  await rm(join(dir, 'src/reads.ts'));

  await commitAll(dir, 'Migrated');
  await migrateSecretsHere(dir, endpoint.env, '--yes');
  expect(await changesIn(dir)).toEqual([]);
  await migrateSecretsHere(dir, endpoint.env, 'undo', '--yes');
  expect(existsSync(join(dir, 'src/secretlift.d.ts'))).toBe(false);
});

/** The parts of the report that are looked at. */
interface Report {
  readonly declarations: readonly string[];
  readonly secrets: readonly { readonly name: string; readonly keys: readonly string[] }[];
}

/** A file that reads secrets, one a line, from its second line on. */
async function writeReads(dir: string, reads: readonly string[]): Promise<void> {
  const lines = reads.map((read) => `void getSecret(${read});\n`);
  const text = `import { getSecret } from '@secretlift/runtime';\n${lines.join('')}`;
  await writeFile(join(dir, 'src/reads.ts'), text);
}

function compile({ dir }: Fixture) {
  return inFixture(dir, ['node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false']);
}

function prettier({ dir }: Fixture, paths: readonly string[]) {
  return inFixture(dir, ['node_modules/prettier/bin/prettier.cjs', '--check', ...paths]);
}

function inFixture(cwd: string, command: readonly string[]) {
  return execa(process.execPath, command, { cwd, env: withoutAws(), reject: false });
}
