import type { StoredParameter } from '../parameters/parameter.js';
import type { StoredSecret } from '../secrets/secret.js';

/** What the store keeps, each in a file of its own. */
export type StoredRecord = StoredSecret | StoredParameter;

/** Whether a record is a secret. */
export function isSecret(record: StoredRecord): record is StoredSecret {
  return !isParameter(record);
}

/** Whether a record is a parameter. */
export function isParameter(record: StoredRecord): record is StoredParameter {
  return 'kind' in record;
}
