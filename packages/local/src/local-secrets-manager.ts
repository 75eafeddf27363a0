import { CallLog } from './call-log.js';
import { Clock } from './clock.js';
import { Faults } from './faults/faults.js';
import { requestHandler } from './request-handler.js';
import { listen, type Listener } from './server.js';
import { Service } from './service.js';
import { openDataDirectory } from './store/data-directory.js';
import { nowhere, SecretStore } from './store/store.js';
import { addressToBind } from './wire/loopback.js';

/** How to start a local Secrets Manager. Everything has a default. */
export interface LocalSecretsManagerOptions {
  /** The port to listen on; 0, the default, takes a free one. */
  readonly port?: number | undefined;
  /** The address to listen on: `127.0.0.1` by default. */
  readonly host?: string | undefined;
  /** Permits a host that other machines can reach. */
  readonly allowRemote?: boolean | undefined;
  /** The folder that keeps the secrets, encrypted. Without one they live as long as the server. */
  readonly dataDirectory?: string | undefined;
  /** The Region of requests without a signature: `us-east-1` by default. */
  readonly region?: string | undefined;
  /** Twelve digits, for the ARNs: zeros by default. */
  readonly accountId?: string | undefined;
  /** Serves `/_control/…`, through which tests steer a server in another process. */
  readonly control?: boolean | undefined;
  /** The time, in milliseconds since 1970: the machine's clock by default. */
  readonly now?: (() => number) | undefined;
  /** Receives errors that are the server's own fault: process warnings by default. They hold no values. */
  readonly report?: ((error: unknown) => void) | undefined;
}

/** A running local Secrets Manager. */
export interface LocalSecretsManager extends AsyncDisposable {
  /** For `AWS_ENDPOINT_URL_SECRETS_MANAGER`, or an SDK client's `endpoint`. */
  readonly url: string;
  readonly port: number;
  readonly faults: Faults;
  readonly calls: CallLog;
  readonly clock: Clock;
  /** Finishes what is running, at most for a second, and lets go of the port and the folder. */
  close(): Promise<void>;
}

/**
 * Starts a Secrets Manager that speaks the AWS protocol on this machine.
 *
 * @throws StartError if the host is reachable from elsewhere, the port is taken, or the folder is in
 *   use, damaged or another's
 */
export async function startLocalSecretsManager(
  options: LocalSecretsManagerOptions = {},
): Promise<LocalSecretsManager> {
  const address = await addressToBind(options.host ?? '127.0.0.1', options.allowRemote ?? false);
  const clock = new Clock(options.now);
  const store = await openStore(options.dataDirectory, clock.now());
  try {
    return await serve(store, clock, address, options);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function openStore(directory: string | undefined, now: number): Promise<SecretStore> {
  const files = directory === undefined ? nowhere : await openDataDirectory(directory);
  try {
    return await SecretStore.open(files, now);
  } catch (error) {
    await files.close();
    throw error;
  }
}

async function serve(
  store: SecretStore,
  clock: Clock,
  address: string,
  options: LocalSecretsManagerOptions,
): Promise<LocalSecretsManager> {
  const { region = 'us-east-1', accountId = '000000000000', report = warn } = options;
  const steering = { faults: new Faults(), calls: new CallLog(), clock };
  const service = new Service({ store, clock, faults: steering.faults, accountId, report });
  const { control = false, allowRemote: anyHost = false, port = 0 } = options;
  const handler = requestHandler({ service, steering, region, control, anyHost, report });
  const listener = await listen(handler, address, port);
  return { ...listener, ...steering, ...closing(listener, store) };
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error));
}

function closing(
  listener: Listener,
  store: SecretStore,
): Pick<LocalSecretsManager, 'close' | typeof Symbol.asyncDispose> {
  const closeBoth = async () => {
    await listener.close();
    await store.close();
  };
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= closeBoth());
  return { close, [Symbol.asyncDispose]: close };
}
