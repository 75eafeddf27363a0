import { parseArn, parseParameterArn, type SecretArn } from '../arn.js';
import { readManifest } from '../manifest/index.js';
import { isParameter } from '../parameter-id.js';
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
  const describe = await describer(
    ids.map(({ id }) => id),
    sources.access,
  );
  const answers = await withEach(ids, async ({ id, recorded }) => ({
    id,
    recorded,
    described: await describe(id),
  }));
  return {
    secrets: answers.flatMap(secretOf),
    notes: [...notes, ...answers.flatMap(noteOn)],
  };
}

type Describe = (id: string) => Promise<Described>;

/** Asks each service for what it keeps. The SDK of Parameter Store is loaded where it is needed. */
async function describer(ids: readonly string[], access: Access): Promise<Describe> {
  const service = await connect(access);
  if (!ids.some(isParameter)) return (id) => describeKey(id, service);
  const { connectParameters } = await import('../service/connect-parameters.js');
  const { describeParameterKey } = await import('./describe-parameter-key.js');
  const parameters = await connectParameters(access);
  return (id) =>
    isParameter(id) ? describeParameterKey(id, parameters) : describeKey(id, service);
}

interface Answer {
  readonly id: string;
  readonly recorded: SecretArn | undefined;
  readonly described: Described;
}

function secretOf({ id, recorded, described }: Answer): PolicySecret[] {
  if (described.status === 'described') return [described.secret];
  const kind = isParameter(id) ? 'parameter' : 'secret';
  return recorded === undefined ? [] : [{ kind, arn: recorded, key: undefined }];
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
  const recorded = new Map(secrets.map(({ name, arn }) => [name, placeIn(arn)]));
  const references = await referencesUnder(['.'], root);
  const read = references.map(({ id }) => resolvedId(id, environment));
  const unknown = read.filter((id) => id === undefined).length;
  const all = new Set([...recorded.keys(), ...read.filter((id) => id !== undefined), ...named]);
  return {
    ids: [...all].sort().map((id) => ({ id, recorded: recorded.get(id) ?? placeIn(id) })),
    notes:
      unknown === 0
        ? []
        : [`${unknown} reads in the code are not covered: only the running program knows of what.`],
  };
}

function placeIn(arn: string): SecretArn | undefined {
  return parseArn(arn) ?? parseParameterArn(arn);
}
