import { parseArn, type SecretArn } from '../arn.js';
import { readManifest } from '../manifest/index.js';
import { requireNoParameters } from '../parameter-id.js';
import { referencesUnder, resolvedId, type Environment } from '../references/index.js';
import { connect, type Access } from '../service/connect.js';
import { withEach } from '../service/pace.js';
import { describeKey, type Described } from './describe-key.js';
import type { PolicySecret } from './types.js';

/** What to look for secrets in, and where. */
export interface PolicySources {
  /** Absolute folder of the manifest and of the code. */
  readonly root: string;
  /** Names or ARNs that stand in neither. */
  readonly named: readonly string[];
  readonly access: Access;
  readonly environment: Environment;
}

/** Secrets for a policy, and what a person should know of how they were found. */
export interface PolicySecrets {
  readonly secrets: readonly PolicySecret[];
  /** What is not covered. */
  readonly notes: readonly string[];
}

/**
 * The secrets of the manifest, of the code and of the command line. The store says in which account
 * they are, and by which keys they are encrypted.
 *
 * @throws MigrationError where the manifest cannot be read, or the store does not answer
 */
export async function policySecrets(sources: PolicySources): Promise<PolicySecrets> {
  const { ids, notes } = await idsIn(sources);
  if (ids.length === 0) return { secrets: [], notes };
  requireNoParameters(
    ids.map(({ id }) => id),
    'policy show',
  );
  const service = await connect(sources.access);
  const answers = await withEach(ids, async ({ id, recorded }) => ({
    id,
    recorded,
    described: await describeKey(id, service),
  }));
  return {
    secrets: answers.flatMap(secretOf),
    notes: [...notes, ...answers.flatMap(noteOn)],
  };
}

interface Answer {
  readonly id: string;
  readonly recorded: SecretArn | undefined;
  readonly described: Described;
}

function secretOf({ recorded, described }: Answer): PolicySecret[] {
  if (described.status === 'described') return [described.secret];
  return recorded === undefined ? [] : [{ arn: recorded, key: undefined }];
}

function noteOn({ id, recorded, described }: Answer): string[] {
  if (described.status === 'described') return [];
  const { problem } = described;
  return recorded === undefined
    ? [`${id} is not covered: ${problem}.`]
    : [`${id}: ${problem}; its key is not known, so no statement for one is made.`];
}

interface Ids {
  readonly ids: readonly { readonly id: string; readonly recorded: SecretArn | undefined }[];
  readonly notes: readonly string[];
}

async function idsIn({ root, named, environment }: PolicySources): Promise<Ids> {
  const { secrets } = await readManifest(root);
  const recorded = new Map(secrets.map(({ name, arn }) => [name, parseArn(arn)]));
  const references = await referencesUnder(['.'], root);
  const read = references.map(({ id }) => resolvedId(id, environment));
  const unknown = read.filter((id) => id === undefined).length;
  const all = new Set([...recorded.keys(), ...read.filter((id) => id !== undefined), ...named]);
  return {
    ids: [...all].sort().map((id) => ({ id, recorded: recorded.get(id) ?? parseArn(id) })),
    notes:
      unknown === 0
        ? []
        : [`${unknown} reads in the code are not covered: only the running program knows of what.`],
  };
}
