import { expect, it } from 'vitest';
import { writeApplication } from '../kill/application.js';
import { migrateSecrets } from '../support/commands.js';
import { localAws } from '../support/environment.js';
import { takeInventory } from '../support/store.js';
import { openStage } from './stage.js';

it('of two runs at once on the same tree one wins, and the other says so', async () => {
  await using stage = await openStage();
  await writeApplication(stage.dir, { services: 1 });
  stage.server.faults.add({ effect: 'latency', ms: 300 });
  const run = () => migrateSecrets(stage.dir, localAws(stage.server.url), '--yes');
  const runs = await Promise.all([run(), run()]);
  const [winner, loser] = runs.sort((one, other) => Number(one.exitCode) - Number(other.exitCode));
  expect(winner).toMatchObject({ exitCode: 0 });
  expect(loser).toMatchObject({ exitCode: 2 });
  expect(loser.stderr).toMatch(/Another run of migrate-secrets is at work[\s\S]*run again/u);
  const versions = Object.values(await takeInventory(stage.client));
  expect(versions.every(({ length }) => length === 1)).toBe(true);
});
