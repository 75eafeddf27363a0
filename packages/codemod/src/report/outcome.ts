import { colors } from './colors.js';
import { shortPath } from '../short-path.js';
import type { Applied, Copy, Outcome, Stored } from '../types.js';
import { count, sections } from './sections.js';

/** What became of the plan: stored, rewritten, left, and what to do now. */
export function outcomeReport(outcome: Outcome): string {
  const { stored = [], applied = [], root } = outcome;
  return sections([
    storedLines(stored),
    appliedLines(applied, root),
    dependencyLines(outcome.dependencies, root),
    declarationLines(outcome.declarations, root),
    closing(outcome),
  ]);
}

const ARRIVALS = {
  created: 'created, read back',
  reused: 'already there, the same value',
  updated: 'a new version, read back',
} as const satisfies Record<Exclude<Stored['status'], 'failed'>, string>;

function storedLines(stored: readonly Stored[]): string[] {
  return stored.map((one) =>
    one.status === 'failed'
      ? `${colors.red('✗')} ${one.name}: ${one.problem}`
      : `${colors.green('✓')} ${one.name} ${colors.dim(ARRIVALS[one.status])}`,
  );
}

const LEFT = {
  'secret-not-stored': 'not every secret in it was stored',
  'changed-since-read': 'it changed while this ran; run again',
  'not-writable': 'it cannot be written; check its permissions and run again',
} as const satisfies Record<Extract<Applied, { status: 'left' }>['reason'], string>;

function appliedLines(applied: readonly Applied[], root: string): string[] {
  return applied.map((one) => {
    const path = shortPath(one.file.path, root);
    return one.status === 'rewritten'
      ? `${colors.green('✓')} ${path} ${colors.dim('rewritten')}`
      : `${colors.red('✗')} ${path} left as it was: ${LEFT[one.reason]}`;
  });
}

function dependencyLines(added: Outcome['dependencies'], root: string): string[] {
  return added.map(
    ({ path, names }) =>
      `${colors.green('✓')} ${shortPath(path, root)} ${colors.dim(`now has ${names.join(' and ')}`)}`,
  );
}

function declarationLines(paths: readonly string[], root: string): string[] {
  return paths.map(
    (path) =>
      `${colors.green('✓')} ${shortPath(path, root)} ${colors.dim('tells TypeScript the ids and their keys')}`,
  );
}

function closing(outcome: Outcome): string[] {
  const { stored = [], copies, dependencies, install } = outcome;
  const how = install === undefined ? 'with your package manager' : `now: ${install}`;
  const isNew = stored.some(({ status }) => status === 'created');
  return [
    ...(dependencies.length > 0 ? [`Install the new dependency ${how}`] : []),
    ...(copies.length > 0 ? [`The same values still stand in ${filesOf(copies)}: see above.`] : []),
    ...(isNew ? [HISTORY] : []),
  ];
}

function filesOf(copies: readonly Copy[]): string {
  return count(new Set(copies.map(({ path }) => path)).size, 'other file');
}

const HISTORY =
  'The old values are still in the git history: rotate each secret in the store, and revoke what it replaced.';
