import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment, withoutAws } from '../support/environment.js';
import { startLocalEndpoint } from '../support/local-endpoint.js';
import type { Application } from './applications.js';
import { differences, requireReady } from './checkout.js';
import { type Formatting, formatting } from './formatting.js';
import { type MigrationReport, migrate } from './migration.js';
import { installRuntime, removeRuntime } from './runtime.js';
import { runSuites, type Suite, type SuiteOutcome } from './suites.js';
import { storeWrongValues } from './wrong-values.js';

/** What a trial saw. */
export interface Trial {
  readonly migration: MigrationReport;
  /** The application's tests: as it was, migrated, and migrated with wrong values in the store. */
  readonly before: readonly SuiteOutcome[];
  readonly after: readonly SuiteOutcome[];
  readonly withWrongValues: readonly SuiteOutcome[];
  /** Whether a second run stored or changed anything. */
  readonly secondRunChanged: boolean;
  /** Absent where the application has no prettier. */
  readonly formatting: Formatting | undefined;
}

/**
 * Migrates an application against a Secrets Manager on this machine, and runs its tests around it.
 * The checkout is left migrated, to be looked at.
 *
 * @param checkout absolute folder of the application's repository
 * @throws {Error} where the checkout is not ready
 */
export async function tryMigration(application: Application, checkout: string): Promise<Trial> {
  const dir = join(checkout, application.directory);
  await removeRuntime(dir);
  await requireReady(dir, application);
  await using endpoint = await startLocalEndpoint();
  await using memory = await temporaryFolder();
  const { suites } = application;
  const run = (some: readonly Suite[], env: Environment) =>
    runSuites(some, dir, { ...env, PROBE_MEMORY: memory.path });

  const before = await run(suites, withoutAws());
  const migration = await migrate(dir, endpoint.env);
  const formatted = await formatting(dir, migration.rewritten);
  await installRuntime(dir);
  const after = await run(suites, endpoint.env);
  const secondRunChanged = await changesAnything(dir, () => migrate(dir, endpoint.env));
  await storeWrongValues(endpoint.client);
  const noticing = suites.filter(({ notices }) => notices);
  const withWrongValues = await run(noticing, endpoint.env);
  return { migration, before, after, withWrongValues, secondRunChanged, formatting: formatted };
}

async function changesAnything(dir: string, run: () => Promise<MigrationReport>): Promise<boolean> {
  const before = await differences(dir);
  const { secrets } = await run();
  return secrets > 0 || (await differences(dir)) !== before;
}

async function temporaryFolder(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'secretlift-trial-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}
