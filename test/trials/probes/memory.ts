import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the first run of a trial got, and later runs get again: `make` is called in the first run
 * alone. So a token that was signed with the hardcoded credential is shown to the program that reads
 * the credential from the store.
 */
export async function remembered(name: string, make: () => Promise<string>): Promise<string> {
  const path = join(process.env['PROBE_MEMORY'] ?? '', name);
  try {
    return readFileSync(path, 'utf8');
  } catch {
    const made = await make();
    writeFileSync(path, made, { mode: 0o600 });
    return made;
  }
}
