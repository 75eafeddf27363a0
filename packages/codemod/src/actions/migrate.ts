import { resolve } from 'node:path';
import type { Action } from '../action.js';
import { migrate, type MigrateOptions, type MigratePorts } from '../migrate.js';
import { exitCode } from '../report/exit-code.js';
import { outcomeReport } from '../report/outcome.js';
import { planReport } from '../report/plan.js';
import { forgetReview } from '../saved-review.js';
import { requireStorable } from '../storage-conflicts.js';
import type { Terminal } from '../terminal.js';
import { choicesFor, type ChoiceFlags } from './choices.js';
import { untilInterrupted } from './interrupt.js';
import { barProgress, lineProgress } from './progress.js';
import { printsDocument, report, type ReportFlags } from './report.js';
import { isPlain, reviewed } from './review.js';
import type { KnownNames, Outcome, Plan } from '../types.js';

/** The flags of `migrate-secrets`, as the command line gives them. */
export interface MigrateFlags extends ChoiceFlags, ReportFlags {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly plain?: boolean;
  readonly allowDirty?: boolean;
  readonly mark?: boolean;
  readonly ignore?: readonly string[];
  readonly eslintIgnores?: boolean;
  /** True where no base is named. */
  readonly changed?: string | true;
  readonly staged?: boolean;
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
  const chosen = await choicesFor(root, flags);
  requireStorable(chosen);
  const outcome = await run(
    {
      paths: paths.length > 0 ? paths : ['.'],
      root,
      selection: selectionOf(flags),
      ignored: flags.ignore ?? [],
      eslintIgnores: flags.eslintIgnores === true,
      detection: chosen.detection,
      choices: chosen,
      storage: chosen,
      access: flags,
      allowDirty: flags.allowDirty === true,
      report: flags.report === undefined ? undefined : resolve(flags.report),
      mark: flags.mark === true,
      runtimeVersion: `^${version}`,
    },
    flags,
    terminal,
  );
  if (outcome.stored !== undefined && !printsDocument(flags))
    terminal.out(`\n${outcomeReport(outcome)}`);
  if (isCarriedOut(outcome)) await forgetReview(root);
  await report(outcome, flags, { version, storage: chosen, terminal });
  return exitCode(outcome);
};

function selectionOf({ changed, staged }: MigrateFlags): MigrateOptions['selection'] {
  if (staged === true) return { of: 'staged' };
  if (changed === undefined) return { of: 'all' };
  return { of: 'changed', base: changed === true ? 'HEAD' : changed };
}

/** The migration, and on Ctrl-C the way to go on: at every moment a run can be killed and run again. */
function run(options: MigrateOptions, flags: MigrateFlags, terminal: Terminal): Promise<Outcome> {
  let hasBegun = false;
  const isAnimated = terminal.interactive && !isPlain(flags);
  const tell = isAnimated ? barProgress(terminal) : lineProgress(terminal);
  const ports: MigratePorts = {
    decide: (planned, known) => decide(planned, known, flags, terminal),
    progress: (step) => {
      hasBegun = true;
      tell(step);
    },
  };
  return untilInterrupted(
    () => {
      terminal.err(`\n${hasBegun ? STOPPED_HALFWAY : STOPPED_BEFORE}\n`);
    },
    () => migrate(options, ports),
  );
}

const STOPPED_BEFORE = `Stopped: nothing was stored and nothing was changed.
Run migrate-secrets again: it keeps what you have decided.`;

const STOPPED_HALFWAY = `Stopped halfway. What is in the store stays there, and each file is either as it was or rewritten.
Run migrate-secrets again, with the same options: it compares with what is there, and goes on.
To go back instead: migrate-secrets undo`;

async function decide(
  planned: Outcome,
  known: KnownNames,
  flags: MigrateFlags,
  terminal: Terminal,
): Promise<Plan | undefined> {
  const isAsked = terminal.interactive && flags.dryRun !== true && flags.yes !== true;
  if (isAsked) return reviewed(planned, known, flags);
  if (!printsDocument(flags)) terminal.out(planReport(planned));
  if (flags.dryRun === true) return undefined;
  if (flags.yes === true) return planned.plan;
  if (planned.rewritten.length > 0) terminal.err(NOBODY_TO_ASK);
  return undefined;
}

const NOBODY_TO_ASK =
  'Nothing was stored or changed: there is no terminal to ask at. Pass --yes to go on.\n';

function isCarriedOut({ stored, applied }: Outcome): boolean {
  const isStored = stored?.every(({ status }) => status !== 'failed') === true;
  return isStored && applied?.every(({ status }) => status === 'rewritten') === true;
}
