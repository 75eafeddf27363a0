import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIGRATE_SECRETS } from '../support/commands.js';
import { type Fixture, loadFixture } from '../support/fixture.js';
import { changesIn } from '../support/git.js';
import { findLeaks } from '../support/leaks.js';
import { type LocalEndpoint, startLocalEndpoint } from '../support/local-endpoint.js';
import { secretNames } from '../support/store.js';
import { KEY, type Program, PTY, start } from './terminal.js';

const SAVED = '.secretlift.review.json';
const ITEM = /◆ {2}What shall become of it\?[\s\S]*Enter: confirm/u;
const SUMMARY = /◆ {2}Shall this be done\?[\s\S]*Enter: confirm/u;

/** How often an arrow goes down to each choice. */
const CHOICE = { accept: 0, skip: 1, rename: 2, 'false-positive': 3, 'accept-rest': 4, back: 5 };

let application: Fixture;
let endpoint: LocalEndpoint;

beforeEach(async () => {
  [application, endpoint] = await Promise.all([
    loadFixture('express-commonjs', 'interactive'),
    startLocalEndpoint(),
  ]);
});

afterEach(async () => {
  await application[Symbol.asyncDispose]();
  await endpoint[Symbol.asyncDispose]();
});

function migrate(env: Readonly<Record<string, string>> = {}, ...args: readonly string[]): Program {
  return start([process.execPath, MIGRATE_SECRETS, ...args], {
    cwd: application.dir,
    env: { ...endpoint.env, TERM: 'xterm-256color', ...env },
  });
}

async function choose(program: Program, choice: keyof typeof CHOICE): Promise<void> {
  await program.shows(ITEM);
  program.type(KEY.down.repeat(CHOICE[choice]), KEY.enter);
}

async function textOf(path: string): Promise<string> {
  return readFile(join(application.dir, path), 'utf8');
}

const missing = 'missing' in PTY ? PTY.missing : undefined;

describe.skipIf(missing !== undefined)(
  `a review in a terminal${missing ? `: ${missing}` : ''}`,
  () => {
    // One story, since every start of the program costs seconds.
    it('keeps what was decided when it is stopped, says how to go on, and carries it out in the end', async () => {
      const shown: string[] = [];
      await deciding(shown);
      expect(await changesIn(application.dir)).toEqual([`?? ${SAVED}`]);
      expect(await secretNames(endpoint.client)).toEqual([]);
      await storing(shown);
      const stopped = await changesIn(application.dir);
      expect(stopped.filter((line) => !line.startsWith('??'))).toEqual([]);
      await finishing(shown);
      expect(await secretNames(endpoint.client)).toEqual([
        'toy-shop/database-x',
        'toy-shop/jwt-secret-key',
        'toy-shop/reports-url',
      ]);
      const config = await textOf('config/index.js');
      expect(config).toContain("getSecretSync('toy-shop/database-x', 'password')");
      expect(config).toContain(application.values.get('passphrase:session') ?? 'no such value');
      expect(await textOf('lib/payments.js')).toMatch(
        /\/\/ eslint-disable-next-line secretlift\/no-hardcoded-credentials -- false positive\n/u,
      );
      const changes = await changesIn(application.dir);
      expect(changes.filter((line) => line.startsWith('??'))).toEqual([
        '?? secretlift.manifest.json',
      ]);
      expect(findLeaks('the screen', shown.join('\n'), application.values)).toEqual([]);
    });

    it('never moves the cursor with --plain', async () => {
      await using program = migrate({}, '--plain');
      await program.shows(/1 of 5[\s\S]*1\. Accept[\s\S]*1 to 5: /u);
      program.type('nothing\n');
      await program.shows(/Please type a number, 1 to 5: /u);
      program.type('3\n');
      await program.shows(/an empty line leaves toy-shop\/session-secret-key: /u);
      program.type('team/session-key\n');
      await program.shows(/1 of 5: team\/session-key[\s\S]*1 to 6: /u);
      program.type('5\n');
      await program.shows(/Shall this be done\?[\s\S]*1 to 4: /u);
      program.type('1\n');
      expect(await program.ended()).toBe(0);
      // eslint-disable-next-line no-control-regex -- sequences that do something else than colour
      expect(program.sent()).not.toMatch(/\u001b(?!\[[\d;]*m)|\u0008/u);
      expect(await secretNames(endpoint.client)).toContain('team/session-key');
    });
  },
);

/** Decides about three of five, without colours, and stops. */
async function deciding(shown: string[]): Promise<void> {
  await using program = migrate({ NO_COLOR: '1' });
  await program.shows(/6 hardcoded credentials in 5 files/u);
  await choose(program, 'accept');
  await choose(program, 'back');
  await program.shows(/1 of 5: toy-shop\/session-secret-key/u);
  await choose(program, 'skip');
  await choose(program, 'rename');
  await program.shows(/The name of the secret in the store/u);
  program.type('!', KEY.enter);
  await program.shows(/is no name for a secret/u);
  program.type(KEY.backspace, '-x', KEY.enter);
  await program.shows(/2 of 5: toy-shop\/database-x \{ username, password \}/u);
  await choose(program, 'accept');
  await program.shows(/3 of 5: toy-shop\/api-key/u);
  await choose(program, 'false-positive');
  await program.shows(/4 of 5[\s\S]*◆/u);
  program.type(KEY.interrupt);
  await program.shows(/Stopped: nothing was stored and nothing was changed/u);
  expect(await program.ended()).toBe(1);
  // eslint-disable-next-line no-control-regex -- the sequences that colour
  expect(program.sent()).not.toMatch(/\u001b\[[34]\dm/u);
  expect(await wrappedRows(program)).toEqual([]);
  shown.push(program.sent());
}

/** Rows that begin as none of ours does: a longer one was cut by the terminal. */
async function wrappedRows(program: Program): Promise<string[]> {
  const rows = (await program.screen()).split('\n');
  return rows.filter((row) => row !== '' && !/^[│◆◇■└]/u.test(row));
}

/** Goes on, accepts the rest, and stops while the store does not answer. */
async function storing(shown: string[]): Promise<void> {
  await endpoint.addFault({ effect: 'hang', operations: ['CreateSecret'] });
  await using program = migrate();
  await program.shows(/You have decided 3 of 5 before[\s\S]*Enter: confirm/u);
  program.type(KEY.enter);
  await program.shows(/4 of 5/u);
  await choose(program, 'accept-rest');
  await program.shows(/3 secrets to store[\s\S]*1 credential skipped\s+│ {2}1 false positive/u);
  await program.shows(SUMMARY);
  program.type(KEY.enter);
  await program.shows(/Storing 3 secrets[\s\S]*0 of 3/u);
  program.type(KEY.interrupt);
  await program.shows(/Stopped halfway[\s\S]*Run migrate-secrets again/u);
  expect(await program.ended()).not.toBe(0);
  shown.push(program.sent());
  await endpoint.clearFaults();
}

/** Finds every decision again, and carries them out; what was skipped stays to be done. */
async function finishing(shown: string[]): Promise<void> {
  await using program = migrate();
  await program.shows(/You have decided 5 of 5 before[\s\S]*Enter: confirm/u);
  program.type(KEY.enter);
  await program.shows(SUMMARY);
  program.type(KEY.enter);
  await program.shows(/3 of 3[\s\S]*Rewriting/u);
  expect(await program.ended()).toBe(1);
  shown.push(program.sent(), await program.screen());
}
