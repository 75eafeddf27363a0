import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandOutcome, migrateSecretsHere } from '../support/commands.js';
import { filesIn, type Fixture, fixtureNames, loadFixture } from '../support/fixture.js';
import { changesIn, commitAll } from '../support/git.js';
import { findLeaks } from '../support/leaks.js';
import { type LocalEndpoint, startLocalEndpoint } from '../support/local-endpoint.js';
import { secretNames } from '../support/store.js';

describe.each(await fixtureNames())('%s', (name) => {
  let application: Fixture;
  let endpoint: LocalEndpoint;
  let before: ReadonlyMap<string, string>;
  let undone: CommandOutcome;

  beforeAll(async () => {
    application = await loadFixture(name, 'undo');
    endpoint = await startLocalEndpoint();
    before = await treeOf(application.dir);
    await migrateSecretsHere(application.dir, endpoint.env, '--yes');
    await commitAll(application.dir, 'The application after migration');
  });

  afterAll(async () => {
    await application[Symbol.asyncDispose]();
    await endpoint[Symbol.asyncDispose]();
  });

  it('is only planned where nobody says yes', async () => {
    const planned = await migrateSecretsHere(application.dir, endpoint.env, 'undo');
    expect(planned).toMatchObject({ exitCode: 1 });
    expect(planned.stderr).toContain('Pass --yes');
    expect(findLeaks('plan', planned.stdout, application.values)).toEqual([]);
    expect(await changesIn(application.dir)).toEqual([]);
  });

  it('is as it was, byte for byte, after an undo', async () => {
    undone = await migrateSecretsHere(application.dir, endpoint.env, 'undo', '--yes', '--json');
    expect(undone).toMatchObject({ exitCode: 0 });
    expect(await treeOf(application.dir)).toEqual(before);
  });

  it('behaves as it should, without the store', async () => {
    expect(await application.check()).toMatchObject({ passed: true });
  });

  it('shows no credential on the way', () => {
    const text = undone.stdout + undone.stderr;
    expect(findLeaks('undo', text, application.values)).toEqual([]);
  });

  it('leaves the secrets in the store, and says so', async () => {
    const { abandoned } = JSON.parse(undone.stdout) as { abandoned: string[] };
    expect(abandoned.toSorted()).toEqual(await secretNames(endpoint.client));
  });
});

/** The content of every file of a tree, by its path. */
async function treeOf(dir: string): Promise<ReadonlyMap<string, string>> {
  const paths = await filesIn(dir);
  const entries = paths.map(
    async (path) => [relative(dir, path), await readFile(path, 'latin1')] as const,
  );
  return new Map(await Promise.all(entries));
}
