import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  SecretsManagerClient,
  type SecretsManagerClientConfig,
} from '@aws-sdk/client-secrets-manager';
import { startLocalSecretsManager } from '@secretlift/local';
import { execa } from 'execa';
import { type CommandOutcome, MIGRATE_SECRETS } from '../support/commands.js';
import { type Environment, localAws, QUIET_SDK } from '../support/environment.js';
import { filesIn } from '../support/fixture.js';
import { type Inventory, secretNames, takeInventory } from '../support/store.js';
import type { Journey } from './journeys.js';
import { type Interruption, startProxy } from './proxy.js';

const KILLER = pathToFileURL(join(import.meta.dirname, 'killer.js')).href;

/** The moment at which a run is killed. */
export type Moment =
  | { readonly at: 'call'; readonly number: number; readonly when: 'before' | 'after' }
  | { readonly at: 'step'; readonly number: number };

/** What a run left: files by path; by the name of each secret its value, its tags, and how often it was stored. */
export interface State {
  readonly files: ReadonlyMap<string, string>;
  readonly values: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, readonly string[]>;
  readonly versions: Readonly<Record<string, number>>;
}

/** A run from which one learns how many moments there are. */
export interface Undisturbed {
  readonly state: State;
  readonly calls: number;
  readonly steps: number;
}

/** A run that was killed and then run again. */
export interface Resumed {
  readonly state: State;
  readonly again: CommandOutcome;
  /** Names of secrets that the code read right after the kill, and that were not in the store. */
  readonly dangling: readonly string[];
}

/** Makes a journey once, from its beginning to its end. */
export async function runUndisturbed(journey: Journey): Promise<Undisturbed> {
  await using stage = await openStage(journey);
  const counter = join(stage.home, 'steps');
  await run(stage, journey, undefined, { COUNT_STEPS_IN: counter });
  const steps = Number(await readFile(counter, 'utf8'));
  return { state: await stateOf(stage), calls: stage.calls(), steps };
}

/** Makes a journey that is killed at the moment, and then again, the same way. */
export async function runKilled(journey: Journey, moment: Moment): Promise<Resumed> {
  await using stage = await openStage(journey);
  const env: Environment = moment.at === 'step' ? { KILL_AFTER_STEP: String(moment.number) } : {};
  await run(stage, journey, moment, env);
  const dangling = await danglingReferences(stage);
  const { exitCode, stdout, stderr } = await start(
    [],
    stage.dir,
    localAws(stage.endpoint),
    journey,
  );
  return { state: await stateOf(stage), again: { exitCode, stdout, stderr }, dangling };
}

interface Stage extends AsyncDisposable {
  readonly home: string;
  /** The copy of the application. */
  readonly dir: string;
  readonly endpoint: string;
  /** What stands before the endpoint. */
  readonly url: string;
  readonly calls: () => number;
  readonly client: SecretsManagerClient;
  /** What the proxy does at a call. */
  interruption: Interruption | undefined;
}

async function openStage(journey: Journey): Promise<Stage> {
  const home = await mkdtemp(join(tmpdir(), 'secretlift-kill-'));
  const dir = join(home, 'application');
  const dataDirectory = join(home, 'store');
  await cp(journey.application, dir, { recursive: true });
  if (journey.store !== undefined) await cp(journey.store, dataDirectory, { recursive: true });
  const store = await startLocalSecretsManager(
    journey.store === undefined ? {} : { dataDirectory },
  );
  const proxy = await startProxy(store.url, () => stage.interruption);
  const client = new SecretsManagerClient(clientConfig(store.url));
  const stage: Stage = {
    home,
    dir,
    endpoint: store.url,
    url: proxy.url,
    calls: proxy.calls,
    client,
    interruption: undefined,
    async [Symbol.asyncDispose]() {
      client.destroy();
      await proxy[Symbol.asyncDispose]();
      await store.close();
      await rm(home, { recursive: true, force: true });
    },
  };
  return stage;
}

function clientConfig(endpoint: string): SecretsManagerClientConfig {
  Object.assign(process.env, QUIET_SDK);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return { endpoint, region: 'eu-central-1', credentials };
}

async function run(
  stage: Stage,
  journey: Journey,
  moment: Moment | undefined,
  env: Environment,
): Promise<void> {
  const child = start(['--import', KILLER], stage.dir, { ...localAws(stage.url), ...env }, journey);
  const interrupt = () => void child.kill('SIGKILL');
  if (moment?.at === 'call') {
    stage.interruption = { call: moment.number, when: moment.when, interrupt };
  }
  const { signal, exitCode } = await child;
  const expected = moment === undefined ? exitCode === 0 : signal === 'SIGKILL';
  if (!expected) throw new Error(`the run ended with ${String(signal ?? exitCode)}`);
}

function start(
  flags: readonly string[],
  cwd: string,
  env: Environment,
  { args, input = '' }: Journey,
) {
  return execa(process.execPath, [...flags, MIGRATE_SECRETS, ...args], {
    cwd,
    env,
    extendEnv: false,
    reject: false,
    input,
    timeout: 60_000,
  });
}

async function danglingReferences({ dir, client }: Stage): Promise<string[]> {
  const names = new Set(await secretNames(client));
  const files = (await filesIn(dir)).filter((path) => path.endsWith('.js'));
  const texts = await Promise.all(files.map((path) => readFile(path, 'utf8')));
  const references = texts.flatMap((text) =>
    Array.from(text.matchAll(/getSecret(?:Sync)?\('([^']+)'/gu), (match) => match[1] ?? ''),
  );
  return references.filter((name) => !names.has(name));
}

async function stateOf({ dir, client }: Stage): Promise<State> {
  const inventory = await takeInventory(client);
  return {
    files: await filesByPath(dir),
    values: await valuesByName(client, Object.keys(inventory)),
    tags: await tagsByName(client, Object.keys(inventory)),
    versions: countVersions(inventory),
  };
}

/** What differs from store to store, ARN suffixes and version ids, is left out. */
async function filesByPath(dir: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const path of await filesIn(dir)) {
    const content = await readFile(path, 'utf8');
    const same = content.replaceAll(/"(?:arn|versionId)": "[^"]+"/gu, '"…"');
    files.set(relative(dir, path), same);
  }
  return files;
}

async function valuesByName(
  client: SecretsManagerClient,
  names: readonly string[],
): Promise<Map<string, string>> {
  const values = names.map(async (name) => {
    const found = await client.send(new GetSecretValueCommand({ SecretId: name }));
    return [name, found.SecretString ?? ''] as const;
  });
  return new Map(await Promise.all(values));
}

async function tagsByName(
  client: SecretsManagerClient,
  names: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const tags = names.map(async (name) => {
    const { Tags = [] } = await client.send(new DescribeSecretCommand({ SecretId: name }));
    return [name, Tags.map(({ Key = '' }) => Key).sort()] as const;
  });
  return new Map(await Promise.all(tags));
}

function countVersions(inventory: Inventory): Record<string, number> {
  return Object.fromEntries(
    Object.entries(inventory).map(([name, versions]) => [name, versions.length]),
  );
}
