import type { Settings } from '../settings.js';
import { createSecretsManager, type LoadSdk } from './secrets-manager.js';
import type { Source } from './source.js';

/** What a source has to know: plain data, so that it can be sent to a worker. */
export type SourceSettings = Pick<Settings, 'source' | 'timeout' | 'agentPort'>;

/** The source that the settings ask for. `loadSdk` is called at its first read, if at all. */
export function createSource(settings: SourceSettings, loadSdk: LoadSdk): Source {
  return createSecretsManager(loadSdk, settings.timeout);
}
