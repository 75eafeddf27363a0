import type {
  GetSecretValueCommandOutput,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { isTransient } from './reason.js';
import { regionOf } from '../arn.js';
import { withDeadline } from './deadline.js';
import { failureOf, type Address, type Outcome, type Source, type StoredValue } from './source.js';

type Sdk = typeof import('@aws-sdk/client-secrets-manager');

/** Gives the SDK; called at the first read and not before, because importing it takes 50 ms. */
export type LoadSdk = () => Promise<Sdk>;

/**
 * Secrets Manager through SDK v3: credentials, Region and endpoint come from where the SDK takes
 * them. A read takes at most `timeout` milliseconds, shared among the Regions that are asked.
 */
export function createSecretsManager(loadSdk: LoadSdk, timeout: number): Source {
  const clients = new Map<string, SecretsManagerClient>();
  const clientFor = (sdk: Sdk, region: string | undefined) => {
    const client = clients.get(region ?? '') ?? createClient(sdk, region, timeout);
    clients.set(region ?? '', client);
    return client;
  };
  return {
    read(address) {
      const regions = regionsOf(address);
      const share = timeout / regions.length;
      return firstThatAnswers(regions, (region) =>
        withDeadline(
          share,
          loadSdk().then((sdk) => ask(sdk, clientFor(sdk, region), address)),
        ),
      );
    },
  };
}

/** An ARN names its Region, which the SDK ignores: a request to another one finds nothing. */
function regionsOf(address: Address): readonly (string | undefined)[] {
  const inArn = regionOf(address.id);
  if (inArn !== undefined) return [inArn];
  return address.regions.length > 0 ? address.regions : [undefined];
}

/** Asks Region after Region for as long as the failure is one that another Region may not have. */
async function firstThatAnswers(
  regions: readonly (string | undefined)[],
  ask: (region: string | undefined) => Promise<Outcome>,
): Promise<Outcome> {
  const [region, ...others] = regions;
  const outcome = await ask(region).catch(failed);
  const giveUp = outcome.ok || others.length === 0 || !isTransient(outcome.failure);
  return giveUp ? outcome : firstThatAnswers(others, ask);
}

/** Three attempts must fit into the time of a read, or the retries never happen. */
function createClient(sdk: Sdk, region: string | undefined, timeout: number): SecretsManagerClient {
  return new sdk.SecretsManagerClient({
    ...(region !== undefined && { region }),
    maxAttempts: 3,
    requestHandler: {
      connectionTimeout: Math.min(1_000, timeout),
      requestTimeout: Math.min(2_000, timeout),
      throwOnRequestTimeout: true, // without it, requestTimeout only logs a warning
    },
  });
}

async function ask(sdk: Sdk, client: SecretsManagerClient, address: Address): Promise<Outcome> {
  const command = new sdk.GetSecretValueCommand({
    SecretId: address.id,
    VersionStage: address.stage,
    VersionId: address.version,
  });
  try {
    return { ok: true, value: valueOf(await client.send(command)) };
  } catch (error) {
    const region = await client.config.region().catch(() => undefined);
    return failed(error, region);
  }
}

function failed(error: unknown, region?: string): Outcome {
  return { ok: false, failure: failureOf(error, region) };
}

function valueOf({ SecretString, SecretBinary }: GetSecretValueCommandOutput): StoredValue {
  return SecretBinary === undefined
    ? { kind: 'text', text: SecretString ?? '' }
    : { kind: 'binary', bytes: SecretBinary };
}
