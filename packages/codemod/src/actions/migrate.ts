import { resolve } from 'node:path';
import type { Action } from '../action.js';
import { migrate } from '../migrate.js';
import { exitCode } from '../report/exit-code.js';
import { jsonReport } from '../report/json.js';
import { outcomeReport } from '../report/outcome.js';
import { planReport } from '../report/plan.js';
import { review } from '../review.js';
import { requireStorable } from '../storage-conflicts.js';
import type { Terminal } from '../terminal.js';
import { choicesFor, type ChoiceFlags } from './choices.js';
import { lineProgress } from './progress.js';
import type { Outcome, Plan } from '../types.js';

/** The flags of `migrate-secrets`, as the command line gives them. */
export interface MigrateFlags extends ChoiceFlags {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
  readonly allowDirty?: boolean;
  readonly mark?: boolean;
  readonly region?: string;
  readonly profile?: string;
}

/**
 * Runs the migration and reports it.
 *
 * @throws MigrationError where choices contradict each other
 */
export const migrateAction: Action<MigrateFlags> = async ({
  operands: paths,
  flags,
  version,
  terminal,
}) => {
  const root = resolve('.');
  const text = flags.json === true ? () => undefined : terminal.out;
  const chosen = await choicesFor(root, flags);
  requireStorable(chosen);
  const outcome = await migrate(
    {
      paths: paths.length > 0 ? paths : ['.'],
      root,
      choices: chosen,
      storage: chosen,
      access: flags,
      allowDirty: flags.allowDirty === true,
      mark: flags.mark === true,
      runtimeVersion: `^${version}`,
    },
    {
      decide: (planned) => decide(planned, flags, terminal, text),
      progress: lineProgress(terminal),
    },
  );
  if (outcome.rewritten.length === 0) text(planReport(outcome));
  if (outcome.stored !== undefined) text(`\n${outcomeReport(outcome)}`);
  if (flags.json === true) terminal.out(jsonReport(outcome));
  return exitCode(outcome);
};

async function decide(
  planned: Outcome,
  flags: MigrateFlags,
  terminal: Terminal,
  text: (report: string) => void,
): Promise<Plan | undefined> {
  text(planReport(planned));
  if (flags.dryRun === true) return undefined;
  const onlyMarks = planned.plan.secrets.length === 0;
  if (flags.yes === true || (onlyMarks && terminal.interactive)) return planned.plan;
  if (terminal.interactive) return review(planned.plan);
  terminal.err(
    'Nothing was stored or changed: there is no terminal to ask at. Pass --yes to go on.\n',
  );
  return undefined;
}
