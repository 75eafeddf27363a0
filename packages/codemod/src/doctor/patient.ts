import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { readManifest } from '../manifest/index.js';
import { isParameter } from '../parameter-id.js';
import { referencesUnder, resolvedId, type Environment } from '../references/index.js';
import { clientFor, endpointSetting, type Access } from '../service/connect.js';
import type { KnownSecret, Patient } from './check.js';

/** What is examined. */
export interface Complaint {
  /** Absolute folder of the application. */
  readonly root: string;
  readonly access: Access;
  readonly environment: Environment;
}

/** Everything that the checks look at. */
export function patientWith({ root, access, environment }: Complaint): Patient {
  const client = clientFor(access);
  const endpoint = once(() => endpointOf(client));
  const read = once(() => allRead(root, environment));
  return {
    root,
    node: process.versions.node,
    now: Date.now,
    client,
    endpoint,
    greeting: once(async () => fetch(await endpoint(), { signal: AbortSignal.timeout(5_000) })),
    reads: async () => (await read()).length > 0,
    secret: async () => (await read()).find(({ id }) => !isParameter(id)),
  };
}

async function endpointOf({ config }: SecretsManagerClient): Promise<string> {
  const set = endpointSetting();
  if (set !== undefined) return set;
  const [Region, UseDualStack, UseFIPS] = await Promise.all([
    config.region(),
    config.useDualstackEndpoint(),
    config.useFipsEndpoint(),
  ]);
  return config.endpointProvider({ Region, UseDualStack, UseFIPS }).url.href;
}

/** All that is read: what was migrated, since its place is known too; then what the code names. */
async function allRead(root: string, environment: Environment): Promise<KnownSecret[]> {
  const migrated = (await readManifest(root)).secrets.map(({ name, arn }) => ({ id: name, arn }));
  if (migrated.some(({ id }) => !isParameter(id))) return migrated;
  const references = await referencesUnder(['.'], root);
  const ids = references.flatMap(({ id }) => resolvedId(id, environment) ?? []);
  return [...migrated, ...ids.map((id) => ({ id, arn: undefined }))];
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
}
