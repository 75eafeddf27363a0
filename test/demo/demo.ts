import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { execa } from 'execa';
import { type CommandOutcome, lint, migrateSecrets } from '../support/commands.js';
import type { Environment } from '../support/environment.js';
import { type Fixture, loadFixture } from '../support/fixture.js';
import { changesIn, commitAll } from '../support/git.js';
import { startLocalEndpoint } from '../support/local-endpoint.js';
import { secretNames, takeInventory } from '../support/store.js';
import { Stage } from './stage.js';

// `npm run demo`: an application with hardcoded credentials is linted, migrated and run again, with
// the credentials in a Secrets Manager on this machine. Ends with status 1 if anything goes wrong.

const stage = new Stage(process.stdout);

// Ctrl-C reaches the child processes as well: their failure ends the demo, cleaning up included.
process.once('SIGINT', () => undefined);

try {
  await demonstrate();
} catch (error) {
  stage.failure(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function demonstrate(): Promise<void> {
  await using application = await loadFixture('express-commonjs', randomUUID());
  await using endpoint = await startLocalEndpoint();
  stage.conceal(application.values);
  const colors: Environment = stage.hasColors ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
  const env = { ...endpoint.env, ...colors };

  stage.heading(`1. An application with ${application.values.size} hardcoded credentials`);
  const before = await checkApplication(application, env);

  stage.heading('2. What the linter says');
  await showFindings(application, env);

  stage.heading('3. A Secrets Manager on this machine');
  stage.command('secrets-manager-local --port 0 --data <folder>');
  stage.show(endpoint.url);

  stage.heading('4. The plan: nothing is stored or changed yet');
  stage.command('migrate-secrets --dry-run');
  const plan = await migrateSecrets(application.dir, env, '--dry-run');
  expect(plan.exitCode === 1, `the plan should say that something is to be done: ${plan.stderr}`);
  stage.show(plan.stdout);
  expect((await secretNames(endpoint.client)).length === 0, 'the plan alone stored something');

  stage.heading('5. The migration');
  stage.command('migrate-secrets --yes');
  const migration = await succeed(migrateSecrets(application.dir, env, '--yes'));
  stage.show(withoutPlan(migration.stdout, plan.stdout));

  stage.heading('6. What the Secrets Manager holds now');
  stage.command('aws secretsmanager list-secrets');
  const names = await secretNames(endpoint.client);
  expect(names.length > 0, 'no secret was stored');
  stage.show(names.join('\n'));

  stage.heading('7. What the source says now');
  stage.command('git diff, its new lines');
  stage.show(await newLines(application.dir));

  stage.heading('8. The same application, with its credentials from there');
  const after = await checkApplication(application, env);
  expect(after === before, 'the application behaves differently after the migration');
  stage.verdict('It behaves exactly as before.');

  stage.heading('9. What the linter says now');
  stage.command('eslint .');
  await succeed(lint(application.dir, env));
  stage.verdict('Nothing.');

  stage.heading('10. The migration once more');
  await migrateAgain(application, endpoint.client, env);
  stage.verdict('Nothing is left to do: no secret was created, no file changed.');
}

/** Runs the application's own check; gives what the application was seen to do. */
async function checkApplication(application: Fixture, env: Environment): Promise<string> {
  stage.command('npm run check');
  const { passed, transcript, stderr } = await application.check(env);
  expect(passed, `the application misbehaves: ${stderr}`);
  stage.show(transcript);
  return transcript;
}

async function showFindings(application: Fixture, env: Environment): Promise<void> {
  stage.command('eslint .');
  const { exitCode, stdout, stderr } = await lint(application.dir, env);
  expect(exitCode === 1, `the linter should have found something: ${stderr}`);
  stage.show(stdout.replaceAll(`${application.dir}/`, ''));
}

async function migrateAgain(
  application: Fixture,
  client: SecretsManagerClient,
  env: Environment,
): Promise<void> {
  await commitAll(application.dir, 'The application after migration');
  const inventory = await takeInventory(client);
  stage.command('migrate-secrets --yes');
  await succeed(migrateSecrets(application.dir, env, '--yes'));
  expect((await changesIn(application.dir)).length === 0, 'a second run changed files');
  expect(isDeepStrictEqual(await takeInventory(client), inventory), 'a second run stored secrets');
}

/** The plan has been shown already, and the migration prints it again. */
function withoutPlan(report: string, plan: string): string {
  return report.replace(plan.trimEnd(), '').trimStart();
}

/** The lines that the migration has put into the source; those that it took out held credentials. */
async function newLines(dir: string): Promise<string> {
  const { stdout } = await execa({
    cwd: dir,
  })`git diff --unified=0 --no-color -- *.js package.json`;
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('+'))
    .map((line) => line.replace(/^\+\+\+ b\//u, '\n'))
    .join('\n')
    .trimStart();
}

async function succeed(command: Promise<CommandOutcome>): Promise<CommandOutcome> {
  const outcome = await command;
  expect(outcome.exitCode === 0, `the command ended with ${outcome.exitCode}: ${outcome.stderr}`);
  return outcome;
}

function expect(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}
