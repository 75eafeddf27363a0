import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalSecretsManager } from '@secretlift/local';
import { runHere } from '../../support/commands.js';
import { localAws } from '../../support/environment.js';
import { REPOSITORY } from '../../support/fixture.js';
import { findLeaks } from '../../support/leaks.js';
import { makeSample } from '../sample/make.js';
import { shown } from './screen.js';
import { svgOf } from './svg.js';

/** The picture of the README. */
export const RECORDING = join(REPOSITORY, 'docs/recording.svg');

const COLUMNS = 106;
const ARGUMENTS = ['config', '--yes'];

/**
 * Migrates a folder of the sample, and draws what the terminal shows: the same at each run.
 *
 * @throws Error where the migration fails, or a credential would show
 */
export async function record(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'secretlift-recording-'));
  try {
    const values = await makeSample(home, 'recording');
    await using server = await startLocalSecretsManager();
    const env = { ...localAws(server.url), FORCE_COLOR: '1' };
    const surroundings = { cwd: join(home, 'toy-shop'), env };
    const { exitCode, stdout, stderr } = await runHere(surroundings, ARGUMENTS);
    if (exitCode !== 0) throw new Error(`the migration ended with ${exitCode}: ${stderr}`);
    const [leak] = findLeaks('the recording', stdout, values);
    if (leak !== undefined) throw new Error(`${leak.name} would show, ${leak.form}`);
    const typed = `npx migrate-secrets ${ARGUMENTS.join(' ')}`;
    const screen = await shown(`\u001b[2m$\u001b[22m ${typed}\n${stdout}`, COLUMNS);
    return svgOf(screen, COLUMNS, `What ${typed} prints: the plan, the diff, what was stored`);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
