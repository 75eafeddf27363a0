import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DeleteSecretCommand,
  DescribeSecretCommand,
  PutSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrateSecretsHere } from '../support/commands.js';
import { type Fixture, loadFixture } from '../support/fixture.js';
import { generateCredential } from '../support/generate.js';
import { changesIn, commitAll } from '../support/git.js';
import { findLeaks, findLeaksIn } from '../support/leaks.js';
import { type LocalEndpoint, startLocalEndpoint } from '../support/local-endpoint.js';
import { secretNames } from '../support/store.js';

const MANIFEST = 'secretlift.manifest.json';

let application: Fixture;
let endpoint: LocalEndpoint;

beforeEach(async () => {
  application = await loadFixture('node-esm', 'cases');
  endpoint = await startLocalEndpoint();
  await migrateSecretsHere(application.dir, endpoint.env, '--yes');
  await commitAll(application.dir, 'The application after migration');
});

afterEach(async () => {
  await application[Symbol.asyncDispose]();
  await endpoint[Symbol.asyncDispose]();
});

const undo = (...args: readonly string[]) =>
  migrateSecretsHere(application.dir, endpoint.env, 'undo', ...args);

describe('migrate-secrets undo', () => {
  it('leaves and reports what the store does not give, and goes on with it later', async () => {
    const [name = ''] = await secretNames(endpoint.client);
    await endpoint.addFault({ effect: 'accessDenied', secret: name });
    const first = await undo('--yes');
    expect(first).toMatchObject({ exitCode: 1 });
    expect(first.stdout).toMatch(/Left as they are[\s\S]*access denied/u);
    expect(await manifestNames()).toEqual([name]);
    await endpoint.clearFaults();
    expect(await undo('--yes', '--allow-dirty')).toMatchObject({ exitCode: 0 });
    expect(await changesIn(application.dir)).toContain(` D ${MANIFEST}`);
  });

  it('takes the present value, and says that it is another than it was', async () => {
    const [name = ''] = await secretNames(endpoint.client);
    const SecretString = generateCredential('rotated', 'password');
    await endpoint.client.send(new PutSecretValueCommand({ SecretId: name, SecretString }));
    const outcome = await undo('--yes');
    const rotated = new Map([['rotated', SecretString]]);
    expect(outcome.stdout).toContain('rotated since');
    expect(findLeaks('stdout', outcome.stdout, rotated)).toEqual([]);
    expect(await findLeaksIn(application.dir, rotated)).not.toEqual([]);
  });

  it('refuses to read from another Region than the secrets were stored in', async () => {
    const env = { ...endpoint.env, AWS_REGION: 'us-east-1' };
    const outcome = await migrateSecretsHere(application.dir, env, 'undo', '--yes');
    expect(outcome).toMatchObject({ exitCode: 1 });
    expect(await changesIn(application.dir)).toEqual([]);
  });

  it('deletes what no code reads any more, for as long as it was told', async () => {
    const names = await secretNames(endpoint.client);
    const outcome = await undo('--yes', '--delete-secrets', '--recovery-days', '7');
    expect(outcome).toMatchObject({ exitCode: 0 });
    for (const SecretId of names) {
      const { DeletedDate } = await endpoint.client.send(new DescribeSecretCommand({ SecretId }));
      const days = ((DeletedDate?.getTime() ?? 0) - Date.now()) / 86_400_000;
      expect(Math.abs(days)).toBeLessThanOrEqual(7.1);
    }
    expect(await secretNames(endpoint.client)).toEqual([]);
  });

  it('keeps a secret on record that could not be deleted, and deletes it the next time', async () => {
    const [name = ''] = await secretNames(endpoint.client);
    await endpoint.addFault({ effect: 'accessDenied', operations: ['DeleteSecret'], secret: name });
    expect(await undo('--yes', '--delete-secrets')).toMatchObject({ exitCode: 1 });
    expect(await manifestNames()).toEqual([name]);
    await endpoint.clearFaults();
    await commitAll(application.dir, 'Undone');
    expect(await undo('--yes', '--delete-secrets')).toMatchObject({ exitCode: 0 });
    expect(await secretNames(endpoint.client)).toEqual([]);
  });

  it('leaves a file alone whose secret is scheduled for deletion', async () => {
    const [name = ''] = await secretNames(endpoint.client);
    await endpoint.client.send(new DeleteSecretCommand({ SecretId: name }));
    const outcome = await undo('--yes');
    expect(outcome).toMatchObject({ exitCode: 1 });
    expect(outcome.stdout).toContain('restore-secret');
  });

  it.each<{ when: string; args: string[]; exitCode: number; says: RegExp }>([
    { when: 'it is a dry run', args: ['--dry-run'], exitCode: 1, says: /^$/u },
    {
      when: 'there is no terminal to type names at',
      args: ['--yes', '--force-delete'],
      exitCode: 2,
      says: /no terminal[\s\S]*--delete-secrets/u,
    },
    {
      when: 'the recovery window is none',
      args: ['--yes', '--recovery-days', '6'],
      exitCode: 2,
      says: /7 to 30/u,
    },
    { when: 'a path does not exist', args: ['nowhere'], exitCode: 2, says: /nowhere/u },
  ])('changes nothing where $when', async ({ args, exitCode, says }) => {
    const outcome = await undo(...args);
    expect(outcome).toMatchObject({ exitCode });
    expect(outcome.stderr).toMatch(says);
    expect(await changesIn(application.dir)).toEqual([]);
  });

  it('changes nothing where the git tree is dirty', async () => {
    await writeFile(join(application.dir, 'stray.txt'), 'not committed');
    const outcome = await undo('--yes');
    expect(outcome).toMatchObject({ exitCode: 2 });
    expect(await changesIn(application.dir)).toEqual(['?? stray.txt']);
  });

  it('says where it found nothing to undo', async () => {
    const before = await loadFixture('node-esm', 'nothing');
    const outcome = await migrateSecretsHere(before.dir, endpoint.env, 'undo', '--yes');
    expect(outcome).toMatchObject({ exitCode: 2 });
    expect(outcome.stderr).toContain(MANIFEST);
    await before[Symbol.asyncDispose]();
  });
});

async function manifestNames(): Promise<string[]> {
  const json = await readFile(join(application.dir, MANIFEST), 'utf8');
  return (JSON.parse(json) as { secrets: { name: string }[] }).secrets.map(({ name }) => name);
}
