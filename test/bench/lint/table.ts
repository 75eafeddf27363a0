import type { Measured } from './measure.js';
import { RIVALS } from './rivals.js';

/** A folder, and what was measured of it in each round. */
export interface Run {
  readonly name: string;
  readonly rounds: readonly Measured[];
}

/** Ratios as a Markdown table: percents of ESLint without rules, the least of the rounds of each. */
export function tableOf(runs: readonly Run[]): string {
  const [ours, ...others] = RIVALS;
  const head = ['', ...runs.map(titleOf)];
  const rows = [
    [`**${ours.name}**`, ...runs.map((run) => percent(shareOf(run, ours.name)))],
    ...others.map(({ name, times = 1 }) => [
      name,
      ...runs.map((run) => {
        const ratio = shareOf(run, name) / shareOf(run, ours.name);
        const missed = ratio < times ? `, not ${times}×` : '';
        return `${percent(shareOf(run, name))} (${ratio.toFixed(1)}×${missed})`;
      }),
    ]),
  ];
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function titleOf({ name, rounds: [first] }: Run): string {
  return `${name}, ${first?.size.toFixed(1) ?? '?'} MB in ${first?.files ?? '?'} files`;
}

function shareOf({ rounds }: Run, name: string): number {
  return Math.min(...rounds.map(({ base, added }) => (added.get(name) ?? 0) / base));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
