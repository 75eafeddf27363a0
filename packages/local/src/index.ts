export { CallLog, type LoggedCall } from './call-log.js';
export { Clock } from './clock.js';
export type { Effect, Fault } from './faults/fault.js';
export { Faults } from './faults/faults.js';
export {
  startLocalSecretsManager,
  type LocalSecretsManager,
  type LocalSecretsManagerOptions,
} from './local-secrets-manager.js';
export type { OperationName, SecretOperationName } from './requests/shapes.js';
export { StartError } from './start-error.js';
