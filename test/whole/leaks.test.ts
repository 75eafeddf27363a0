import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '@secretlift/local';
import { expect, it } from 'vitest';
import { migrateSecrets } from '../support/commands.js';
import { localAws } from '../support/environment.js';
import { loadFixture } from '../support/fixture.js';
import { commitAll } from '../support/git.js';
import { findLeaks, findLeaksIn } from '../support/leaks.js';
import { startLocalEndpoint } from '../support/local-endpoint.js';

// That runs which go well show no credential, migration.test.ts asserts; here they go wrong.

it('a run that nothing answers shows no credential', async () => {
  await using application = await loadFixture('node-esm', 'unanswered');
  const { dir, values } = application;
  const { exitCode, ...output } = await migrateSecrets(dir, localAws('http://127.0.0.1:1'), '-y');
  expect(exitCode).toBe(2);
  expect(findLeaks('the output', JSON.stringify(output), values)).toEqual([]);
});

it.each<Fault>([
  { effect: 'accessDenied' },
  { effect: 'wrongValue', operations: ['GetSecretValue'] },
  { effect: 'loseReply', operations: ['CreateSecret'], when: { first: 1 } },
])('a run shows no credential that meets the fault $effect', async (fault) => {
  await using application = await loadFixture('node-esm', 'faults');
  await using endpoint = await startLocalEndpoint();
  const { dir, values } = application;
  await endpoint.addFault(fault);
  const { stdout, stderr } = await migrateSecrets(dir, endpoint.env, '--yes', '--json');
  expect(stdout + stderr).not.toBe('');
  expect(findLeaks('the report', stdout, values)).toEqual([]);
  expect(findLeaks('stderr', stderr, values)).toEqual([]);
  expect(findLeaks('the endpoint', endpoint.output(), values)).toEqual([]);
  expect(await findLeaksIn(endpoint.dataDir, values)).toEqual([]);
});

it.each<{ what: string; file: string; contentOf: (value: string) => string }>([
  {
    what: 'a source file with a syntax error',
    file: 'broken.js',
    contentOf: (value) => `let password = = '${value}'`,
  },
  {
    what: 'a manifest that is none',
    file: 'secretlift.manifest.json',
    contentOf: (value) => `{"${value}`,
  },
  { what: 'a package.json that is none', file: 'package.json', contentOf: (value) => `{"${value}` },
])('a run does not quote $what', async ({ file, contentOf }) => {
  await using application = await loadFixture('node-esm', 'unreadable');
  await using endpoint = await startLocalEndpoint();
  const { dir, values } = application;
  const [value = ''] = values.values();
  await writeFile(join(dir, file), contentOf(value));
  await commitAll(dir, 'A file that cannot be read');
  const { stdout, stderr } = await migrateSecrets(dir, endpoint.env, '--yes');
  expect(stdout + stderr).toContain(file);
  expect(findLeaks(file, stdout + stderr, values)).toEqual([]);
});
