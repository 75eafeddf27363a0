/**
 * `node -r @secretlift/runtime/preload app.js` has every secret of the manifest before the first
 * line runs. It never stops a program: a secret that cannot be read is a warning here, and an error
 * where the program reads it.
 */
import { SecretError } from './errors.js';
import { currentReader } from './realm.js';

for (const id of currentReader().known()) readAhead(id);

function readAhead(id: string): void {
  try {
    currentReader().readSync(id);
  } catch (error) {
    if (!(error instanceof SecretError)) throw error;
    process.emitWarning(error.message, { code: 'SECRETLIFT_PRELOAD' });
  }
}
