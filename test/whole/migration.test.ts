import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CommandOutcome,
  lint,
  migrateSecrets,
  migrateSecretsHere,
} from '../support/commands.js';
import { expectDocument } from '../support/documents.js';
import type { Environment } from '../support/environment.js';
import { type CheckOutcome, type Fixture, fixtureNames, loadFixture } from '../support/fixture.js';
import { changesIn, changesSince, commitAll } from '../support/git.js';
import { generateCredential } from '../support/generate.js';
import { findLeaks, findLeaksIn } from '../support/leaks.js';
import { type LocalEndpoint, startLocalEndpoint } from '../support/local-endpoint.js';
import { replaceInStore, secretNames, takeInventory } from '../support/store.js';

/** What a person runs, one after the other. */
const RUNS: readonly (readonly [
  what: string,
  run: (dir: string, env: Environment) => Promise<CommandOutcome>,
])[] = [
  ['the linter', (dir, env) => lint(dir, env)],
  ['the plan', (dir, env) => migrateSecretsHere(dir, env)],
  ['the plan as JSON', (dir, env) => migrateSecretsHere(dir, env, '--dry-run', '--json')],
  ['the migration', (dir, env) => migrateSecrets(dir, env, '--yes')],
];

describe.each(await fixtureNames())('%s', (name) => {
  let application: Fixture;
  let endpoint: LocalEndpoint;
  let before: CheckOutcome;
  let after: CheckOutcome;
  const runs = new Map<string, CommandOutcome>();

  beforeAll(async () => {
    application = await loadFixture(name, 'migration');
    endpoint = await startLocalEndpoint();
    before = await application.check(endpoint.env);
    for (const [what, run] of RUNS) runs.set(what, await run(application.dir, endpoint.env));
    after = await application.check(endpoint.env);
  });

  afterAll(async () => {
    await application[Symbol.asyncDispose]();
    await endpoint[Symbol.asyncDispose]();
  });

  it('behaves as it should before', () => {
    expect(before.passed).toBe(true);
    expect(before.transcript).not.toBe('');
  });

  it('is migrated whole', async () => {
    expect(runs.get('the migration')).toMatchObject({ exitCode: 0 });
    expect(await lint(application.dir, endpoint.env)).toMatchObject({ exitCode: 0, stdout: '' });
  });

  it('shows no credential in any output, file or state', async () => {
    const { dir, values } = application;
    const outputs = [...runs].flatMap(([what, { stdout, stderr }]) => [
      findLeaks(`${what}, stdout`, stdout, values),
      findLeaks(`${what}, stderr`, stderr, values),
    ]);
    expect(outputs.flat()).toEqual([]);
    expect(await findLeaksIn(dir, values)).toEqual([]);
    expect(await findLeaksIn(endpoint.dataDir, values)).toEqual([]);
    expect(findLeaks('the local endpoint', endpoint.output(), values)).toEqual([]);
  });

  it('behaves the same after', () => {
    expect(after).toMatchObject({ passed: true, transcript: before.transcript });
  });

  it('is not changed by a second run, nor is the store', async () => {
    await commitAll(application.dir, 'The application after migration');
    const inventory = await takeInventory(endpoint.client);
    const again = await migrateSecretsHere(application.dir, endpoint.env, '--yes');
    expect(again).toMatchObject({ exitCode: 0 });
    expect(await changesIn(application.dir)).toEqual([]);
    expect(await takeInventory(endpoint.client)).toEqual(inventory);
  });

  it('misbehaves when any one of its credentials in the store is a wrong one', async () => {
    const unnoticed: string[] = [];
    for (const [credential, value] of application.values) {
      const wrong = generateCredential('wrong', credential);
      expect(await replaceInStore(endpoint.client, value, wrong)).toHaveLength(1);
      const { passed, transcript } = await application.checkAgain(endpoint.env);
      if (passed && transcript === before.transcript) unnoticed.push(credential);
      await replaceInStore(endpoint.client, wrong, value);
    }
    expect(unnoticed).toEqual([]);
    expect(await application.checkAgain(endpoint.env)).toMatchObject({ passed: true });
  });

  it('does not start when the store holds nothing', async () => {
    await using empty = await startLocalEndpoint();
    expect(await secretNames(empty.client)).toEqual([]);
    expect(await application.checkAgain(empty.env)).toMatchObject({ passed: false });
  });

  describe('and its undo', () => {
    const undo = (...args: readonly string[]) =>
      migrateSecretsHere(application.dir, endpoint.env, 'undo', ...args);
    let undone: CommandOutcome;

    it('is only planned where nobody says yes', async () => {
      const planned = await undo();
      expect(planned).toMatchObject({ exitCode: 1 });
      expect(planned.stderr).toContain('Pass --yes');
      expect(findLeaks('plan', planned.stdout, application.values)).toEqual([]);
      expect(await changesIn(application.dir)).toEqual([]);
    });

    it('gives back every file, byte for byte, without showing a credential', async () => {
      undone = await undo('--yes', '--json');
      expect(undone).toMatchObject({ exitCode: 0 });
      await expectDocument('undo', undone.stdout);
      expect(await changesSince(application.dir, 'HEAD~1')).toEqual([]);
      expect(findLeaks('undo', undone.stdout + undone.stderr, application.values)).toEqual([]);
    });

    it('gives back an application that behaves as it should without the store', async () => {
      expect(await application.check()).toMatchObject({ passed: true });
    });

    it('leaves the secrets in the store, and says so', async () => {
      const { abandoned } = JSON.parse(undone.stdout) as { abandoned: string[] };
      expect(abandoned.toSorted()).toEqual(await secretNames(endpoint.client));
    });
  });
});
