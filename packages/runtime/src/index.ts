export { getSecret } from './get-secret.js';
export { getSecretSync } from './get-secret-sync.js';
export { configure } from './realm.js';
export type { ReadOptions } from './address.js';
export type { Settings } from './settings.js';
export {
  SecretAccessError,
  SecretError,
  SecretNotFoundError,
  SecretSetupError,
  SecretUnavailableError,
  SecretValueError,
  type Reason,
} from './errors.js';
