import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyFixture, REPOSITORY, writeExpected } from '../../support/fixture.js';
import { commitAll } from '../../support/git.js';

const LINT_CONFIG = `import { defineConfig } from 'eslint/config';

export default defineConfig([{ rules: { 'no-undef': 'off' } }]);
`;

/**
 * Makes the application of the guides: `toy-shop`, a clean git tree with the packages of this
 * repository, and `expected/credentials.json`, what the services around it know.
 *
 * @param home a folder that does not exist yet
 * @param seed decides the credentials
 * @returns the credentials by their names
 */
export async function makeSample(home: string, seed: string): Promise<ReadonlyMap<string, string>> {
  const application = join(home, 'toy-shop');
  await mkdir(home, { recursive: true });
  const values = await copyFixture('express-commonjs', application, seed);
  await writeExpected(home, values);
  await writeFile(join(application, 'eslint.config.mjs'), LINT_CONFIG);
  await symlink(join(REPOSITORY, 'node_modules'), join(application, 'node_modules'), 'junction');
  await commitAll(application, 'The application before migration');
  return values;
}
