import type { Application } from './applications.js';
import type { SuiteOutcome } from './suites.js';
import type { Trial } from './procedure.js';

/** The head of the table in docs/trials.md. */
export const TABLE_HEAD = [
  '| application | findings | migrated | refused | suite | before | after | with wrong values | prettier |',
  '|---|---|---|---|---|---|---|---|---|',
].join('\n');

/** A trial as lines of that table: one for each suite, the first with what holds for all. */
export function tableRows(name: string, trial: Trial): string {
  const { migration } = trial;
  const facts = [
    name,
    String(migration.findings),
    `${migration.places} in ${migration.secrets} secrets`,
    [...migration.refused].map(([reason, count]) => `${count} ${reason}`).join(', ') || '–',
  ];
  return trial.before
    .map((before, index) => {
      const lead = index === 0 ? facts : facts.map(() => '');
      const prettier = index === 0 ? formattingCell(trial) : '';
      const { suite } = before;
      const cells = [trial.before, trial.after, trial.withWrongValues].map((run) =>
        outcomeCell(run.find((outcome) => outcome.suite === suite)),
      );
      return `| ${[...lead, suite.name, ...cells, prettier].join(' | ')} |`;
    })
    .join('\n');
}

function outcomeCell(outcome: SuiteOutcome | undefined): string {
  if (outcome === undefined) return '';
  const { suite, passed, failed, exitCode } = outcome;
  if (suite.runner === 'tsc') return `${failed} errors`;
  if (passed + failed === 0) return `did not start (${exitCode})`;
  return failed === 0 ? `${passed} pass` : `${passed} pass, ${failed} fail`;
}

function formattingCell({ formatting }: Trial): string {
  if (formatting === undefined) return 'not used';
  const { changed, rewritten } = formatting;
  return `changes ${changed.length} of ${rewritten} lines`;
}

/** What speaks against the migration, in words; nothing where all is as it should be. */
export function complaints({ rewrites }: Application, trial: Trial): string[] {
  const untouched = rewrites.filter((file) => !trial.migration.rewritten.includes(file));
  const broken = trial.before.filter(
    ({ suite, exitCode }) => suite.runner !== 'tsc' && exitCode !== 0,
  );
  const worse = trial.after.filter((after, index) => isWorse(after, trial.before[index]));
  const blind = trial.withWrongValues.filter(({ exitCode }) => exitCode === 0);
  return [
    ...untouched.map((file) => `${file} holds a credential and was not rewritten`),
    ...broken.map(({ suite }) => `${suite.name}: fails before the migration already`),
    ...worse.map(({ suite }) => `${suite.name}: worse than before`),
    ...blind.map(({ suite }) => `${suite.name}: does not notice wrong values`),
    ...(trial.secondRunChanged ? ['a second run changed something'] : []),
  ];
}

function isWorse(after: SuiteOutcome, before: SuiteOutcome | undefined): boolean {
  return before === undefined || after.passed < before.passed || after.failed > before.failed;
}

/** The rewritten lines that the project's own prettier would write otherwise. */
export function formattingNotes({ formatting }: Trial): string[] {
  return (formatting?.changed ?? []).map((at) => `prettier would change ${at}`);
}
