import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandOutcome, migrateSecretsHere } from '../support/commands.js';
import { smallFixtureNames } from '../support/fixture.js';
import { commitAll } from '../support/git.js';
import { type LocalEndpoint, startLocalEndpoint } from '../support/local-endpoint.js';
import { secretNames } from '../support/store.js';
import { untouched } from './untouched.js';
import {
  type Application,
  loadWorkspace,
  readTree,
  runChecks,
  type Transcripts,
  type Workspace,
} from './workspace.js';

/** Files that keep a credential, and why. Every other credential of a fixture moves to the store. */
const KEPT: Readonly<Record<string, string>> = {
  'hazard-read-only/locked.js': 'not-writable',
  'hazard-syntax-error/broken.js': 'syntax-error',
  'shape-as-const/settings.ts': 'type-error',
  'shape-client-code/client.js': 'client-code',
  'shape-client-code/form.jsx': 'jsx',
  'shape-client-code/login.svelte': 'component',
  'shape-client-code/login.vue': 'component',
  'shape-refused/refused.ts': 'case-label, enum-member',
  'shape-test-files/greeting.test.js': 'test-file',
};

/** Files that are no code: a credential in them is nobody's to lift. */
const NO_CODE = ['hazard-json-module/settings.json'];

/** The parts of the report that say what was left. */
interface Report {
  readonly refusals: readonly { readonly file: string; readonly reason: string }[];
  readonly passedOver: readonly { readonly file: string; readonly reason: string }[];
  readonly files: readonly { readonly file: string; readonly reason?: string }[];
}

type Tree = ReadonlyMap<string, string>;

let workspace: Workspace;
let endpoint: LocalEndpoint;
let transcripts: { before: Transcripts; after: Transcripts };
let trees: { before: Tree; after: Tree };
let migration: CommandOutcome;
let stored: ReadonlyMap<string, string>;

beforeAll(async () => {
  [workspace, endpoint] = await Promise.all([loadWorkspace(), startLocalEndpoint()]);
  const before = await runChecks(workspace, endpoint.env);
  const treeBefore = await readTree(workspace.dir);
  migration = await migrateSecretsHere(workspace.dir, endpoint.env, '--yes', '--json');
  transcripts = { before, after: await runChecks(workspace, endpoint.env) };
  trees = { before: treeBefore, after: await readTree(workspace.dir) };
  stored = await contents(endpoint);
});

afterAll(async () => {
  await workspace[Symbol.asyncDispose]();
  await endpoint[Symbol.asyncDispose]();
});

describe.each(await smallFixtureNames())('%s', (name) => {
  it('does the same after its migration', () => {
    expect(transcripts.before[name]).not.toEqual([]);
    expect(transcripts.before[name]?.join('\n')).not.toMatch(/^failed/m);
    expect(transcripts.after[name]).toEqual(transcripts.before[name]);
  });

  it('keeps a credential only where none can be lifted', () => {
    const kept = filesOf(name, trees.after).filter(([, text]) => holdsAny(name, text));
    expect(kept.map(([file]) => file)).toEqual(
      [...Object.keys(KEPT), ...NO_CODE].filter((file) => file.startsWith(`${name}/`)),
    );
  });

  it('is the same to the byte, but for the calls and the import', () => {
    for (const [file, before] of filesOf(name, trees.before)) {
      const after = trees.after.get(file) ?? '';
      if (file.endsWith('.json'))
        expect(withoutRuntime(after), file).toEqual(withoutRuntime(before));
      else expect(outlines(file, name, after), file).toContain(outlines(file, name, before)[0]);
      expect(endsOfLine(after), file).toEqual(endsOfLine(before));
      expect(after.startsWith('\uFEFF'), file).toBe(before.startsWith('\uFEFF'));
    }
  });
});

it('says of everything that it leaves why it does', () => {
  const { refusals, passedOver, files } = JSON.parse(migration.stdout) as Report;
  const reasons = new Map<string, Set<string>>();
  for (const { file, reason } of [...refusals, ...passedOver, ...files]) {
    if (reason !== undefined) reasons.set(file, (reasons.get(file) ?? new Set()).add(reason));
  }
  const said = [...reasons].map(([file, all]) => [file, [...all].sort().join(', ')] as const);
  expect(Object.fromEntries(said)).toEqual(KEPT);
  expect(migration.exitCode).toBe(1);
});

it('changes nothing the second time', async () => {
  await commitAll(workspace.dir, 'The applications after migration');
  const again = await migrateSecretsHere(workspace.dir, endpoint.env, '--yes', '--json');
  expect(again.exitCode).toBe(1);
  expect((await execa({ cwd: workspace.dir })`git status --porcelain`).stdout).toBe('');
  expect(await contents(endpoint)).toEqual(stored);
});

function filesOf(name: string, tree: Tree): [string, string][] {
  return [...tree].filter(([file]) => file.startsWith(`${name}/`));
}

function application(name: string): Application {
  const found = workspace.applications.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no application ${name}`);
  return found;
}

function holdsAny(name: string, text: string): boolean {
  return [...application(name).values.values()].some((value) => text.includes(value));
}

/** The file without what a migration may change; an import may have an empty line below it, or not. */
function outlines(file: string, name: string, text: string): string[] {
  return [false, true].map((emptyLine) =>
    untouched(file, text, {
      spelled: [...application(name).values.values()],
      companions: [...stored.keys()].flatMap((id) => valueOf(id, 'username') ?? []),
      valueOf,
      emptyLine,
    }),
  );
}

function valueOf(id: string, key: string | undefined): string | undefined {
  const content = stored.get(id);
  if (key === undefined || !content?.startsWith('{'))
    return key === undefined ? content : undefined;
  return (JSON.parse(content) as Record<string, string>)[key];
}

function endsOfLine(text: string): string[] {
  return [...new Set(text.match(/\r?\n/g))];
}

/** A `package.json` without the line that the migration adds; its style has tests of its own. */
function withoutRuntime(json: string): unknown {
  const { dependencies = {}, ...rest } = JSON.parse(json) as { dependencies?: object };
  const others = Object.entries(dependencies).filter(([name]) => name !== '@secretlift/runtime');
  return { ...rest, dependencies: Object.fromEntries(others) };
}

/** One after the other: many idle connections at once are more than the client's retries make good. */
async function contents({ client }: LocalEndpoint): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const SecretId of await secretNames(client)) {
    const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId }));
    found.set(SecretId, SecretString);
  }
  return found;
}
