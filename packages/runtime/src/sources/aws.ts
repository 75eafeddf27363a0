import { regionOf } from '../arn.js';
import { withDeadline } from './deadline.js';
import { isTransient } from './reason.js';
import { failureOf, type Address, type Outcome, type Source, type StoredValue } from './source.js';

/** A service of AWS as its SDK reads it. */
export interface AwsService<Sdk, Client extends AwsClient> {
  /** Gives the SDK; called at the first read and not before, because importing it takes 50 ms. */
  readonly load: () => Promise<Sdk>;
  readonly connect: (sdk: Sdk, options: ClientOptions) => Client;
  /** @throws whatever the SDK throws */
  readonly read: (sdk: Sdk, client: Client, address: Address) => Promise<StoredValue>;
}

/** What every client of the SDK has. */
interface AwsClient {
  readonly config: { readonly region: () => Promise<string> };
}

/** What every client of the SDK takes; times are in milliseconds. */
export interface ClientOptions {
  readonly region?: string;
  readonly maxAttempts: number;
  readonly requestHandler: {
    readonly connectionTimeout: number;
    readonly requestTimeout: number;
    readonly throwOnRequestTimeout: boolean;
  };
}

/**
 * A service through SDK v3: credentials, Region and endpoint come from where the SDK takes them. A
 * read takes at most `timeout` milliseconds, shared among the Regions that are asked.
 */
export function createAwsSource<Sdk, Client extends AwsClient>(
  service: AwsService<Sdk, Client>,
  timeout: number,
): Source {
  const clients = new Map<string | undefined, Client>();
  const clientFor = (sdk: Sdk, region: string | undefined) => {
    const client = clients.get(region) ?? service.connect(sdk, clientOptions(region, timeout));
    clients.set(region, client);
    return client;
  };
  return {
    read(address) {
      const regions = regionsOf(address);
      const ask = async (region: string | undefined) => {
        const sdk = await service.load();
        return outcomeOf(service, sdk, clientFor(sdk, region), address);
      };
      return firstThatAnswers(regions, (region) =>
        withDeadline(timeout / regions.length, ask(region)),
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
function clientOptions(region: string | undefined, timeout: number): ClientOptions {
  return {
    ...(region !== undefined && { region }),
    maxAttempts: 3,
    requestHandler: {
      connectionTimeout: Math.min(1_000, timeout),
      requestTimeout: Math.min(2_000, timeout),
      throwOnRequestTimeout: true, // without it, requestTimeout only logs a warning
    },
  };
}

async function outcomeOf<Sdk, Client extends AwsClient>(
  service: AwsService<Sdk, Client>,
  sdk: Sdk,
  client: Client,
  address: Address,
): Promise<Outcome> {
  try {
    return { ok: true, value: await service.read(sdk, client, address) };
  } catch (error) {
    return failed(error, await client.config.region().catch(() => undefined));
  }
}

function failed(error: unknown, region?: string): Outcome {
  return { ok: false, failure: failureOf(error, region) };
}
