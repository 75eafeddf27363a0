import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Fault } from '@secretlift/local';
import { beforeAll, expect, it } from 'vitest';
import { writeApplication } from '../kill/application.js';
import { filesIn } from '../support/fixture.js';
import { takeInventory } from '../support/store.js';
import { openStage, type Stage } from './stage.js';

/** What goes wrong, and how the first run ends: by itself the SDK tries again what may pass. */
const FAULTS: readonly { readonly what: string; readonly faults: Fault[]; status: 0 | 1 | 2 }[] = [
  {
    what: 'throttling at first',
    faults: [{ effect: 'throttle', when: { first: 2 } }],
    status: 0,
  },
  {
    what: 'access denied before anything was stored',
    faults: [{ effect: 'accessDenied', when: { calls: [3] } }],
    status: 2,
  },
  {
    what: 'errors of the service and resets',
    faults: [
      { effect: 'internalError', when: { share: 0.15, seed: 1 } },
      { effect: 'reset', when: { share: 0.1, seed: 2 } },
    ],
    status: 0,
  },
  {
    what: 'access denied on the seventh call',
    faults: [{ effect: 'accessDenied', when: { calls: [7] } }],
    status: 1,
  },
  {
    what: 'access denied to one of the creations',
    faults: [{ effect: 'accessDenied', operations: ['CreateSecret'], when: { calls: [3] } }],
    status: 1,
  },
  {
    what: 'a reply that is lost, of a creation that was carried out',
    faults: [{ effect: 'loseReply', operations: ['CreateSecret'], when: { calls: [2] } }],
    status: 0,
  },
  {
    what: 'another value on reading back',
    faults: [{ effect: 'wrongValue', operations: ['GetSecretValue'], when: { calls: [2] } }],
    status: 1,
  },
  {
    what: 'credentials that expire on the way',
    faults: [{ effect: 'expiredCredentials', operations: ['CreateSecret'], when: { calls: [4] } }],
    status: 1,
  },
];

/** The SDK slows down so much, and waits so long, that they are for the slow suite. */
const SLOW_FAULTS: typeof FAULTS = [
  {
    what: 'throttling of 30% of the calls',
    faults: [{ effect: 'throttle', when: { share: 0.3, seed: 7 } }],
    status: 0,
  },
  {
    what: 'a call that is never answered',
    faults: [{ effect: 'hang', operations: ['CreateSecret'], when: { calls: [2] } }],
    status: 0,
  },
];

const CHOSEN = process.env['STORE_FAULTS'] === 'all' ? [...FAULTS, ...SLOW_FAULTS] : FAULTS;

let undisturbed: Readonly<Record<string, string>>;
let secrets: number;

beforeAll(async () => {
  await using stage = await shop();
  expect(await migrate(stage)).toMatchObject({ status: 0 });
  undisturbed = await sourcesOf(stage);
  secrets = stage.server.calls.count('CreateSecret');
});

it.each(CHOSEN)('$what: a clear end, and the next run completes it', async ({ faults, status }) => {
  await using stage = await shop();
  for (const fault of faults) stage.server.faults.add(fault);
  const first = await migrate(stage);
  expect(first).toMatchObject({ status });
  stage.server.faults.clear();
  await expectConsistent(stage);
  expect(await migrate(stage)).toMatchObject({ status: 0 });
  expect(await sourcesOf(stage)).toEqual(undisturbed);
  const versions = Object.values(await takeInventory(stage.client));
  expect(versions.map(({ length }) => length)).toEqual(versions.map(() => 1));
});

async function shop(): Promise<Stage> {
  const stage = await openStage();
  await writeApplication(stage.dir, { services: 1 });
  return stage;
}

const migrate = (stage: Stage) => stage.run(['--yes', '--allow-dirty']);

/** No file reads what is not in the store. */
async function expectConsistent(stage: Stage): Promise<void> {
  const stored = new Set(Object.keys(await takeInventory(stage.client)));
  const read = Object.values(await sourcesOf(stage)).flatMap((text) =>
    Array.from(text.matchAll(/getSecret(?:Sync)?\('([^']+)'/gu), (match) => match[1] ?? ''),
  );
  expect(read.filter((name) => !stored.has(name))).toEqual([]);
}

async function sourcesOf({ dir }: Stage): Promise<Readonly<Record<string, string>>> {
  const paths = (await filesIn(dir)).filter((path) => path.endsWith('.js'));
  const entries = paths.map(
    async (path) => [relative(dir, path), await readFile(path, 'utf8')] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

it('stops where one value is read back as another: nothing more is stored, and nothing rewritten', async () => {
  await using stage = await shop();
  const before = await sourcesOf(stage);
  stage.server.faults.add({
    effect: 'wrongValue',
    operations: ['GetSecretValue'],
    when: { calls: [1] },
  });
  const { status, out } = await migrate(stage);
  expect(status).toBe(1);
  expect(out).toContain('what was read back is not what was stored: nothing was rewritten');
  expect(out).toContain('not stored, since the store gave back another value');
  expect(await sourcesOf(stage)).toEqual(before);
  expect(stage.server.calls.count('CreateSecret')).toBeLessThan(secrets);
});

it('finds what it has just stored, although the list does not have it yet', async () => {
  await using stage = await shop();
  stage.server.faults.listLagMs = 300_000;
  expect(await migrate(stage)).toMatchObject({ status: 0 });
  expect((await stage.client.listSecrets({})).SecretList).toEqual([]);
  expect(await stage.run(['verify'])).toMatchObject({ status: 0 });
  expect(await stage.run(['status', '--no-history'])).toMatchObject({ status: 1 });
});
