import { expect, it } from 'vitest';
import { migrateSecrets } from '../support/commands.js';
import { type Environment, QUIET_SDK, withoutAws } from '../support/environment.js';
import { loadFixture } from '../support/fixture.js';

const [variable = ''] = Object.keys(QUIET_SDK);
const isOld = Number(process.versions.node.split('.')[0]) < 22;

// Without credentials the SDK is loaded, and nothing is asked of anybody.
const unset = Object.fromEntries(
  Object.entries({ ...withoutAws(), AWS_REGION: 'eu-central-1' }).filter(
    ([name]) => name !== variable,
  ),
);

it.runIf(isOld).each<[what: string, env: Environment, warns: boolean]>([
  ['it is told to', { ...unset, [variable]: 'false' }, true],
  ['never by itself', unset, false],
])('the SDK warns of an old Node.js: %s', async (_, env, warns) => {
  await using application = await loadFixture('node-esm', 'quiet');
  const { stderr } = await migrateSecrets(application.dir, env, '--yes');
  expect(stderr).toContain('finds no credentials');
  expect(stderr.includes('NodeVersionSupportWarning')).toBe(warns);
});
