import { diffLines } from 'diff';
import { colors } from '../report/colors.js';
import { sections } from '../report/sections.js';
import { shortPath } from '../short-path.js';
import type { FileStep, ObstacleStep } from './step.js';

/** What a setup adds, line by line, and what stands in the way. What files hold already is not shown. */
export function setupReport(steps: readonly (FileStep | ObstacleStep)[], root: string): string {
  if (steps.length === 0) return 'Everything is set up.\n';
  return sections(
    steps.map((step) => (step.kind === 'file' ? fileLines(step, root) : obstacleLines(step))),
  );
}

function fileLines({ path, before = '', after, why }: FileStep, root: string): string[] {
  const added = diffLines(before, after)
    .filter((part) => part.added)
    .flatMap(({ value }) => value.trimEnd().split(/\r?\n/))
    .filter((line) => !isMoved(line, before));
  const head = `${colors.bold(shortPath(path, root))} ${colors.dim(why)}`;
  return [head, ...added.map((line) => colors.green(`+${line}`))];
}

/** The line stood there before, on another line or with other white space. */
function isMoved(line: string, before: string): boolean {
  return before.includes(line.trim().replace(/,$/, ''));
}

function obstacleLines({ what, next }: ObstacleStep): string[] {
  return [`${colors.red('✗')} ${what}`, `  ${next}`];
}
