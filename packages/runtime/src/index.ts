export { getSecret } from './get-secret.js';
export { getSecretSync } from './get-secret-sync.js';
export { getSecretJson, type JsonOptions } from './get-secret-json.js';
export { getSecretBinary } from './get-secret-binary.js';
export { withSecret, type Read, type WithSecretOptions } from './with-secret.js';
export { preload, invalidate } from './known-secrets.js';
export { configure } from './realm.js';
export { Redacted } from './redacted.js';
export type { GetSecret, GetSecretSync, SecretOptions } from './accessor.js';
export type { ReadOptions } from './address.js';
export type { Settings } from './settings.js';
export type { SecretRegistry } from './registry.js';
export {
  SecretAccessError,
  SecretError,
  SecretNotFoundError,
  SecretSetupError,
  SecretUnavailableError,
  SecretValueError,
  type Reason,
} from './errors.js';
