import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Clock } from './clock.js';
import { Faults } from './faults/faults.js';
import type { OperationName } from './requests/shapes.js';
import type { StoredSecret } from './secrets/secret.js';
import { Service } from './service.js';
import { storeKey } from './store/store-key.js';
import { SecretStore, type SecretFiles } from './store/store.js';
import type { Outcome } from './wire/outcome.js';

/*
 * Whatever is called in whatever order: what is stored obeys the rules of Secrets Manager, a
 * restart shows the same, and nothing but a known refusal ever comes back.
 */

const region = 'eu-west-1';
const DAY = 86_400_000;

interface Step {
  readonly operation: OperationName;
  readonly body: Record<string, unknown>;
}

const id = fc.constantFrom('a', 'b').map((letter) => letter.repeat(32));
const token = fc.oneof(id, fc.uuid());
const name = fc.constantFrom('one', 'two');
const value = fc.constantFrom('red', 'green', 'blue');
const label = fc.constantFrom('AWSCURRENT', 'AWSPREVIOUS', 'AWSPENDING', 'mine');
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

function step(
  operation: OperationName,
  fields: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<Step> {
  return fc.record({ operation: fc.constant(operation), body: fc.record(fields) });
}

const steps = fc.array(
  fc.oneof(
    step('CreateSecret', {
      Name: name,
      ClientRequestToken: token,
      SecretString: optional(value),
    }),
    step('PutSecretValue', {
      SecretId: name,
      ClientRequestToken: token,
      SecretString: value,
      VersionStages: optional(fc.array(label, { minLength: 1, maxLength: 3 })),
    }),
    step('UpdateSecret', {
      SecretId: name,
      ClientRequestToken: token,
      SecretString: optional(value),
      Description: optional(value),
    }),
    step('UpdateSecretVersionStage', {
      SecretId: name,
      VersionStage: label,
      RemoveFromVersionId: optional(id),
      MoveToVersionId: optional(id),
    }),
    step('DeleteSecret', { SecretId: name, ForceDeleteWithoutRecovery: fc.boolean() }),
    step('RestoreSecret', { SecretId: name }),
    step('GetSecretValue', { SecretId: name, VersionStage: optional(label) }),
    step('TagResource', { SecretId: name, Tags: fc.constant([{ Key: 'team', Value: 'x' }]) }),
  ),
  { minLength: 10, maxLength: 40 },
);

it('keeps its rules through any sequence of calls', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.array(fc.nat(40 * DAY)), async (sequence, pauses) => {
      const disk = new Map<string, StoredSecret>();
      const clock = new Clock(() => 0);
      const service = await open(disk, clock);
      for (const [index, { operation, body }] of sequence.entries()) {
        clock.advance(pauses[index] ?? 1000);
        const outcome = await service.answer({ operation, region, body });
        expectKnown(outcome);
        for (const secret of disk.values()) expectRules(secret);
      }
      const restarted = await open(disk, clock);
      expect(await listing(restarted)).toEqual(await listing(service));
    }),
    { numRuns: 300 },
  );
});

it('reads back the last value that was made current', async () => {
  const writes = fc.array(fc.tuple(fc.uuid(), value), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(writes, async (written) => {
      const service = await open(new Map(), new Clock(() => 0));
      await service.answer({ operation: 'CreateSecret', region, body: firstSecret });
      for (const [ClientRequestToken, SecretString] of written) {
        const body = { SecretId: 'one', ClientRequestToken, SecretString };
        await service.answer({ operation: 'PutSecretValue', region, body });
      }
      const body = { SecretId: 'one' };
      const read = await service.answer({ operation: 'GetSecretValue', region, body });
      const [VersionId, SecretString] = written.at(-1) ?? [];
      expect(read).toMatchObject({ body: { VersionId, SecretString } });
    }),
  );
});

const firstSecret = { Name: 'one', ClientRequestToken: 'first'.repeat(7) };

/** A service over files that are JSON, as those on disk are. */
async function open(disk: Map<string, StoredSecret>, clock: Clock): Promise<Service> {
  const files: SecretFiles = {
    load: () => Promise.resolve([...disk.values()]),
    write: (secret) => {
      disk.set(storeKey(secret), JSON.parse(JSON.stringify(secret)) as StoredSecret);
      return Promise.resolve();
    },
    remove: (secret) => {
      disk.delete(storeKey(secret));
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
  const store = await SecretStore.open(files, clock.now());
  const report = (error: unknown) => {
    throw error;
  };
  return new Service({ store, clock, faults: new Faults(), accountId: '0'.repeat(12), report });
}

function expectKnown(outcome: Outcome): void {
  if (outcome.kind === 'refusal') expect(outcome.error.status).toBe(400);
  else expect(outcome.kind).toBe('success');
}

function expectRules({ versions }: StoredSecret): void {
  const labels = versions.flatMap(({ stages }) => stages);
  expect(new Set(labels).size).toBe(labels.length);
  expect(new Set(versions.map((version) => version.id)).size).toBe(versions.length);
  expect(labels.filter((one) => one === 'AWSCURRENT')).toHaveLength(Math.min(versions.length, 1));
}

async function listing(service: Service): Promise<Outcome> {
  const body = { IncludePlannedDeletion: true };
  return service.answer({ operation: 'ListSecrets', region, body });
}
