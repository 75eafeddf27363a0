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
  return {
    root,
    node: process.versions.node,
    now: Date.now,
    client,
    endpoint,
    greeting: once(async () => fetch(await endpoint(), { signal: AbortSignal.timeout(5_000) })),
    secret: once(() => knownSecret(root, environment)),
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

/** One that was migrated, since its place is known too; else one that the code names. No parameter. */
async function knownSecret(
  root: string,
  environment: Environment,
): Promise<KnownSecret | undefined> {
  const migrated = (await readManifest(root)).secrets.find(({ name }) => !isParameter(name));
  if (migrated !== undefined) return { id: migrated.name, arn: migrated.arn };
  const references = await referencesUnder(['.'], root);
  const id = references
    .map((one) => resolvedId(one.id, environment))
    .find((one) => one !== undefined && !isParameter(one));
  return id === undefined ? undefined : { id, arn: undefined };
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
}
