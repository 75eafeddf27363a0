import { migrateSecrets } from '../support/commands.js';
import type { Environment } from '../support/environment.js';

/** What `migrate-secrets` says that it found and did. */
export interface MigrationReport {
  readonly findings: number;
  /** How many places read their credential from the store now. */
  readonly places: number;
  readonly secrets: number;
  /** Files that were rewritten, relative to the folder. */
  readonly rewritten: readonly string[];
  /** How many findings were refused, by reason. */
  readonly refused: ReadonlyMap<string, number>;
}

/** The part of the command's JSON report that is read here. */
interface JsonReport {
  readonly findings: readonly unknown[];
  readonly secrets: readonly { readonly status: string; readonly places: readonly unknown[] }[];
  readonly refusals: readonly { readonly reason: string }[];
  readonly files: readonly { readonly file: string; readonly status: string }[];
}

/**
 * Migrates a folder as a person would who agrees to everything.
 *
 * @throws {Error} where the command broke, or could not store or rewrite what it had planned
 */
export async function migrate(dir: string, env: Environment): Promise<MigrationReport> {
  const { exitCode, stdout, stderr } = await migrateSecrets(
    dir,
    env,
    '--yes',
    '--json',
    '--allow-dirty',
  );
  if (exitCode !== 0 && exitCode !== 1) {
    throw new Error(`migrate-secrets ended with ${exitCode}: ${stderr}`);
  }
  return digest(JSON.parse(stdout) as JsonReport);
}

function digest({ findings, secrets, refusals, files }: JsonReport): MigrationReport {
  const failed = secrets.filter(({ status }) => status === 'failed');
  const left = files.filter(({ status }) => status !== 'rewritten');
  if (failed.length + left.length > 0) {
    throw new Error(`${failed.length} secrets were not stored, ${left.length} files not rewritten`);
  }
  return {
    findings: findings.length,
    places: secrets.reduce((sum, { places }) => sum + places.length, 0),
    secrets: secrets.length,
    rewritten: files.map(({ file }) => file),
    refused: tally(refusals.map(({ reason }) => reason)),
  };
}

function tally(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
