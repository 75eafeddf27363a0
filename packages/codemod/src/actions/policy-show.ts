import { resolve } from 'node:path';
import type { Action, ExitStatus } from '../action.js';
import { MigrationError } from '../errors.js';
import { requireNoParameters } from '../parameter-id.js';
import { identityPolicy, resourcePolicy } from '../policy/documents.js';
import { FORMATS, type PolicyFormat } from '../policy/formats/index.js';
import { requirePrincipals } from '../policy/principals.js';
import { withPlanned, type WithPlanned } from '../policy/planned.js';
import { policySecrets } from '../policy/secrets.js';
import { idOf } from '../policy/resource.js';
import { sizeNotes } from '../policy/size.js';
import type { Liberties, PolicyRole, PolicySecret, PolicySet } from '../policy/types.js';
import type { Access } from '../service/connect.js';
import type { Terminal } from '../terminal.js';
import { plannedNames, type NamingFlags } from './planned-names.js';

/** The flags of `migrate-secrets policy show`. */
export interface PolicyShowFlags extends Access, NamingFlags {
  readonly for: PolicyRole;
  readonly format: PolicyFormat;
  readonly principal?: readonly string[];
}

/**
 * Prints the least-privilege policy for the secrets of the manifest and of the code; for whoever
 * migrates, also for those that a migration would create now.
 *
 * @throws MigrationError where there is no secret to make a policy for, or a parameter is to have one
 */
export const policyShowAction: Action<PolicyShowFlags> = async ({ operands, flags, terminal }) => {
  const { principal: principals } = flags;
  requirePrincipals(principals ?? []);
  const root = resolve('.');
  const environment = process.env;
  const found = await policySecrets({ root, named: operands, access: flags, environment });
  if (principals !== undefined || flags.for === 'application')
    return show({ ...found, remarks: [] }, flags, terminal);
  const { names, storage } = await plannedNames(root, flags, flags);
  const all = await withPlanned(found, { names, storage, access: flags });
  return show(all, flags, terminal, { restores: storage.onDeleted === 'restore' });
};

function show(
  { secrets, notes, remarks }: WithPlanned,
  { principal: principals, for: role, format }: PolicyShowFlags,
  { out, err }: Terminal,
  liberties?: Liberties,
): ExitStatus {
  if (secrets.length === 0) throw noSecret(notes);
  const set = principals ? resourceSet(principals, secrets) : identitySet(role, secrets, liberties);
  const shortcomings = [...notes, ...sizeNotes(set)];
  for (const note of [...shortcomings, ...remarks]) err(`${note}\n`);
  out(FORMATS[format](set));
  return shortcomings.length === 0 ? 0 : 1;
}

function identitySet(
  role: PolicyRole,
  secrets: readonly PolicySecret[],
  liberties?: Liberties,
): PolicySet {
  return { kind: 'identity', role, document: identityPolicy(role, secrets, liberties) };
}

function resourceSet(principals: readonly string[], secrets: readonly PolicySecret[]): PolicySet {
  requireNoParameters(secrets.map(idOf));
  const document = resourcePolicy(principals);
  return { kind: 'resource', policies: secrets.map(({ arn }) => ({ secret: arn.name, document })) };
}

function noSecret(notes: readonly string[]): MigrationError {
  return new MigrationError(
    'no-secret-for-policy',
    ['There is no secret to make a policy for.', ...notes].join('\n'),
    'Run it where migrate-secrets ran, or name secrets that are in the store.',
  );
}
