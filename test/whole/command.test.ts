import { rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Fault } from '@secretlift/local';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrateSecretsHere } from '../support/commands.js';
import { type Environment, localAws, withoutAws } from '../support/environment.js';
import { type Fixture, loadFixture } from '../support/fixture.js';
import { changesIn, commitAll } from '../support/git.js';
import { type LocalEndpoint, startLocalEndpoint } from '../support/local-endpoint.js';
import { secretNames } from '../support/store.js';

const CREDENTIALS: Environment = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };

let application: Fixture;
let endpoint: LocalEndpoint;

beforeAll(async () => {
  application = await loadFixture('node-esm', 'command');
  endpoint = await startLocalEndpoint();
});

afterAll(async () => {
  await application[Symbol.asyncDispose]();
  await endpoint[Symbol.asyncDispose]();
});

beforeEach(() => endpoint.clearFaults());

describe('migrate-secrets stores nothing and changes no file', () => {
  it.each<{ when: string; args: string[]; env?: Environment; exitCode: number; says: RegExp }>([
    { when: 'it is a dry run', args: ['--dry-run'], exitCode: 1, says: /^$/u },
    {
      when: 'there is neither a terminal nor --yes',
      args: [],
      exitCode: 1,
      says: /no terminal to ask at\. Pass --yes/u,
    },
    {
      when: 'there are no credentials, but it offers the local endpoint',
      args: ['--yes'],
      env: { ...withoutAws(), AWS_REGION: 'eu-central-1' },
      exitCode: 2,
      says: /finds no credentials[\s\S]*secrets-manager-local[\s\S]*AWS_ENDPOINT_URL/u,
    },
    {
      when: 'there is no Region, but it offers the local endpoint',
      args: ['--yes'],
      env: { ...withoutAws(), ...CREDENTIALS },
      exitCode: 2,
      says: /finds no Region[\s\S]*secrets-manager-local[\s\S]*AWS_ENDPOINT_URL/u,
    },
    {
      when: 'an option is unknown',
      args: ['--forse'],
      exitCode: 2,
      says: /unknown option '--forse'/u,
    },
    { when: 'a path does not exist', args: ['not-there'], exitCode: 2, says: /not-there/u },
  ])('where $when', async ({ args, env = endpoint.env, exitCode, says }) => {
    const outcome = await migrateSecretsHere(application.dir, env, ...args);
    expect(outcome).toMatchObject({ exitCode });
    expect(outcome.stderr).toMatch(says);
    expect(await changesIn(application.dir)).toEqual([]);
    expect(await secretNames(endpoint.client)).toEqual([]);
  });

  it('where the git tree is dirty, unless it is allowed', async () => {
    const stray = join(application.dir, 'stray.txt');
    await writeFile(stray, 'not committed');
    const outcome = await migrateSecretsHere(application.dir, endpoint.env, '--yes');
    expect(outcome).toMatchObject({ exitCode: 2 });
    expect(outcome.stderr).toContain('--allow-dirty');
    expect(await changesIn(application.dir)).toEqual(['?? stray.txt']);
    expect(await secretNames(endpoint.client)).toEqual([]);
    await rm(stray);
  });
});

describe('migrate-secrets changes no file', () => {
  it('where nothing answers', async () => {
    const env = localAws('http://127.0.0.1:1');
    const outcome = await migrateSecretsHere(application.dir, env, '--yes');
    expect(outcome).toMatchObject({ exitCode: 2 });
    expect(outcome.stderr).toContain('http://127.0.0.1:1');
    expect(await changesIn(application.dir)).toEqual([]);
  });

  it.each<Fault>([
    { effect: 'accessDenied', operations: ['CreateSecret'] },
    { effect: 'wrongValue', operations: ['GetSecretValue'] },
  ])('of which a secret is not confirmed: $effect', async (fault) => {
    await endpoint.addFault(fault);
    const outcome = await migrateSecretsHere(application.dir, endpoint.env, '--yes');
    expect(outcome).toMatchObject({ exitCode: 1 });
    expect(outcome.stdout).toContain('left as it was');
    expect(await changesIn(application.dir)).toEqual([]);
  });

  it.each<Fault & { says: RegExp }>([
    { effect: 'decryptionFailure', operations: ['GetSecretValue'], says: /kms:Decrypt/u },
    { effect: 'expiredCredentials', says: /expired[\s\S]*sign in/u },
    { effect: 'accessDenied', says: /"secretsmanager:CreateSecret"/u },
    { effect: 'wrongValue', operations: ['GetSecretValue'], says: /--on-conflict new-version/u },
  ])('where the store would not take it: $effect', async ({ says, ...fault }) => {
    await endpoint.addFault(fault);
    const outcome = await migrateSecretsHere(application.dir, endpoint.env, '--yes');
    expect(outcome).toMatchObject({ exitCode: 2 });
    expect(outcome.stderr).toMatch(/Nothing was stored or changed/u);
    expect(outcome.stderr).toMatch(says);
    expect(await changesIn(application.dir)).toEqual([]);
  });

  it('where another run is at work, until that is gone', async () => {
    const lock = join(application.dir, '.secretlift.lock');
    const holder = { pid: process.ppid, host: hostname() };
    await writeFile(lock, JSON.stringify(holder));
    const outcome = await migrateSecretsHere(application.dir, endpoint.env, '--yes');
    expect(outcome).toMatchObject({ exitCode: 2 });
    expect(outcome.stderr).toContain(`process ${holder.pid}`);
    await rm(lock);
    expect(await changesIn(application.dir)).toEqual([]);
  });
});

describe('migrate-secrets --json', () => {
  it('prints one document on stdout, with the exit status that it ends with', async () => {
    const { stdout, exitCode } = await migrateSecretsHere(application.dir, endpoint.env, '--json');
    const report = JSON.parse(stdout) as { status: string; exitCode: number };
    expect(report).toMatchObject({ status: 'planned', exitCode: 1 });
    expect(exitCode).toBe(1);
  });
});

describe('migrate-secrets --yes', () => {
  it('carries on where failed runs left off, dirty or not, and then ends with 0', async () => {
    await writeFile(join(application.dir, 'stray.txt'), 'not committed');
    const args = ['--yes', '--allow-dirty', '--json'];
    const outcome = await migrateSecretsHere(application.dir, endpoint.env, ...args);
    expect(outcome).toMatchObject({ exitCode: 0 });
    expect(JSON.parse(outcome.stdout)).toMatchObject({ status: 'carried-out', refusals: [] });
    await commitAll(application.dir, 'Migrated');
  });

  it('ends with 0 where nothing is left to find', async () => {
    const outcome = await migrateSecretsHere(application.dir, endpoint.env);
    expect(outcome).toMatchObject({ exitCode: 0 });
  });
});
