import type { Environment } from '../environment.js';
import { parameterName } from '../parameter-id.js';
import type { SourceSettings } from '../settings.js';
import { createAgent } from './agent.js';
import { createParameterStore, type ParameterStoreSdk } from './parameter-store.js';
import { createSecretsManager, type SecretsManagerSdk } from './secrets-manager.js';
import type { Source } from './source.js';

/** Gives the SDK of each service; called at the first read that needs it. */
export interface LoadSdk {
  readonly secretsManager: () => Promise<SecretsManagerSdk>;
  readonly parameterStore: () => Promise<ParameterStoreSdk>;
}

/**
 * The source that the settings ask for, and Parameter Store for the ids of parameters: an agent does
 * not have these.
 */
export function createSource(
  settings: SourceSettings,
  environment: Environment,
  load: LoadSdk,
): Source {
  const sources = {
    agent: () => createAgent(settings, environment),
    'secrets-manager': () => createSecretsManager(load.secretsManager, settings.timeout),
  } satisfies Record<SourceSettings['source'], () => Source>;
  const secrets = sources[settings.source]();
  const parameters = createParameterStore(load.parameterStore, settings.timeout);
  return {
    read: (address, latest) =>
      (parameterName(address.id) === undefined ? secrets : parameters).read(address, latest),
  };
}
