import {
  referencesUnder,
  resolvedId,
  type Environment,
  type Reference,
} from '../references/index.js';
import type { Access } from '../service/connect.js';
import { lookUp } from './look-up.js';
import { mismatchesOf } from './mismatches.js';
import type { LookedUp, Verification, VerifiedSecret } from './types.js';

/** What to verify, and where. */
export interface VerifyOptions {
  /** Files or folders, relative to `root`. */
  readonly paths: readonly string[];
  /** Absolute folder. */
  readonly root: string;
  readonly access: Access;
  /** What ids in variables are taken from. */
  readonly environment: Environment;
}

/**
 * References in the code → what the store has → what does not fit. Nothing is asked of the store
 * where no code reads a secret.
 *
 * @throws MigrationError where a path, the Region or the credentials are missing, or
 *   a service does not answer
 */
export async function verify({
  paths,
  root,
  access,
  environment,
}: VerifyOptions): Promise<Verification> {
  const references = await referencesUnder(paths, root);
  const byId = new Map<string, Reference[]>();
  const unresolved: Reference[] = [];
  for (const reference of references) {
    const id = resolvedId(reference.id, environment);
    if (id === undefined || reference.asksElsewhere) unresolved.push(reference);
    else byId.set(id, [...(byId.get(id) ?? []), reference]);
  }
  if (byId.size === 0) return { root, where: '', secrets: [], unresolved };
  const { where, found } = await lookUp([...byId.keys()].sort(), access);
  const secrets = found.map((secret) => verified(secret, byId.get(secret.id) ?? []));
  return { root, where, secrets, unresolved };
}

function verified(secret: LookedUp, references: readonly Reference[]): VerifiedSecret {
  const mismatches =
    secret.status === 'readable'
      ? references.flatMap((reference) => mismatchesOf(reference, secret.shape))
      : [];
  return { secret, references, mismatches };
}
