import { resolve } from 'node:path';
import type { Action } from '../action.js';
import { installCommand } from '../dependency.js';
import { planSetup, setUp, type ConfigForm } from '../init/index.js';
import { setupReport } from '../init/report.js';
import type { Terminal } from '../terminal.js';
import { confirmed } from './ask.js';

/** The flags of `migrate-secrets init`. */
export interface InitFlags {
  readonly config?: ConfigForm;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

/** Sets a project up for the rule and the codemod, and says what it adds before it does. */
export const initAction: Action<InitFlags> = async ({ flags, version, terminal }) => {
  const root = resolve('.');
  const { config: form } = flags;
  const steps = await planSetup({ root, range: `^${version}`, ...(form && { form }) });
  terminal.out(setupReport(steps, root));
  const isComplete = steps.every(({ kind }) => kind === 'file');
  if (steps.some(({ kind }) => kind === 'file')) {
    if (!(await isWanted(flags, terminal))) return 1;
    await setUp(steps);
    const { install = 'npm install' } = await installCommand(root);
    terminal.out(`\nWritten. Next: ${install}\n`);
  }
  return isComplete ? 0 : 1;
};

async function isWanted({ dryRun, yes }: InitFlags, terminal: Terminal): Promise<boolean> {
  if (dryRun === true) return false;
  if (yes === true) return true;
  if (terminal.interactive) return confirmed('Write this?');
  terminal.err('Nothing was changed: there is no terminal to ask at. Pass --yes to go on.\n');
  return false;
}
