import type { Environment } from '../environment.js';
import type { Settings } from '../settings.js';
import { createAgent } from './agent.js';
import { createSecretsManager, type LoadSdk } from './secrets-manager.js';
import type { Source } from './source.js';

/** What a source has to know: plain data, so that it can be sent to a thread. */
export type SourceSettings = Pick<Settings, 'source' | 'timeout' | 'agentPort'>;

/** The source that the settings ask for. `loadSdk` is called at its first read, if at all. */
export function createSource(
  settings: SourceSettings,
  environment: Environment,
  loadSdk: LoadSdk,
): Source {
  const sources = {
    agent: () => createAgent(settings, environment),
    'secrets-manager': () => createSecretsManager(loadSdk, settings.timeout),
  } satisfies Record<Settings['source'], () => Source>;
  return sources[settings.source]();
}
