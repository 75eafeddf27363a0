import { resolve } from 'node:path';
import type { Action } from '../action.js';
import { MigrationError } from '../errors.js';
import { identityPolicy, resourcePolicy } from '../policy/documents.js';
import { FORMATS, type PolicyFormat } from '../policy/formats/index.js';
import { requirePrincipals } from '../policy/principals.js';
import { policySecrets } from '../policy/secrets.js';
import { sizeNotes } from '../policy/size.js';
import type { PolicyRole, PolicySecret, PolicySet } from '../policy/types.js';
import type { Access } from '../service/connect.js';

/** The flags of `migrate-secrets policy show`. */
export interface PolicyShowFlags extends Access {
  readonly for: PolicyRole;
  readonly format: PolicyFormat;
  readonly principal?: readonly string[];
}

/**
 * Prints the least-privilege policy for the secrets of the manifest and of the code.
 *
 * @throws MigrationError where there is no secret to make a policy for
 */
export const policyShowAction: Action<PolicyShowFlags> = async ({ operands, flags, terminal }) => {
  const { principal: principals } = flags;
  requirePrincipals(principals ?? []);
  const { secrets, notes } = await policySecrets({
    root: resolve('.'),
    named: operands,
    access: flags,
    environment: process.env,
  });
  if (secrets.length === 0) throw noSecret(notes);
  const set = principals ? resourceSet(principals, secrets) : identitySet(flags.for, secrets);
  for (const note of [...notes, ...sizeNotes(set)]) terminal.err(`${note}\n`);
  terminal.out(FORMATS[flags.format](set));
  return notes.length === 0 ? 0 : 1;
};

function identitySet(role: PolicyRole, secrets: readonly PolicySecret[]): PolicySet {
  return { kind: 'identity', role, document: identityPolicy(role, secrets) };
}

function resourceSet(principals: readonly string[], secrets: readonly PolicySecret[]): PolicySet {
  const document = resourcePolicy(principals);
  return { kind: 'resource', policies: secrets.map(({ arn }) => ({ secret: arn.name, document })) };
}

function noSecret(notes: readonly string[]): MigrationError {
  return new MigrationError(
    ['There is no secret to make a policy for.', ...notes].join('\n'),
    'Run it where migrate-secrets ran, or name secrets that are in the store.',
  );
}
