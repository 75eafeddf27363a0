import type { Measured } from './measure.js';
import { CONFIGURED, RIVALS } from './rivals.js';

/** A folder, and what was measured of it in each round. */
export interface Run {
  readonly name: string;
  readonly rounds: readonly Measured[];
  /** Ours alone, with options. */
  readonly configured: readonly Measured[];
}

/** Ratios as a Markdown table: percents of ESLint without rules, the least of the rounds of each. */
export function tableOf(runs: readonly Run[]): string {
  const [ours, ...others] = RIVALS;
  const head = ['', ...runs.map(titleOf)];
  const rows = [
    [`**${ours.name}**`, ...runs.map(({ rounds }) => percent(shareOf(rounds, ours.name)))],
    [
      CONFIGURED.name,
      ...runs.map(({ configured }) => percent(shareOf(configured, CONFIGURED.name))),
    ],
    ...others.map(({ name, times = 1 }) => [
      name,
      ...runs.map(({ rounds }) => {
        const ratio = shareOf(rounds, name) / shareOf(rounds, ours.name);
        const missed = ratio < times ? `, not ${times}×` : '';
        return `${percent(shareOf(rounds, name))} (${ratio.toFixed(1)}×${missed})`;
      }),
    ]),
  ];
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** What loading each plugin adds, as a sentence: percents of what ESLint and the parser take. */
export function sentenceOf(starts: ReadonlyMap<string, number>): string {
  const [ours, ...others] = Array.from(starts, ([name, share]) => `${name} ${percent(share)}`);
  return `Loading it, once a process, beside ESLint and the parser: ${ours ?? ''}; ${others.join('; ')}.`;
}

function titleOf({ name, rounds: [first] }: Run): string {
  return `${name}, ${first?.size.toFixed(1) ?? '?'} MB in ${first?.files ?? '?'} files`;
}

function shareOf(rounds: readonly Measured[], name: string): number {
  return Math.min(...rounds.map(({ base, added }) => (added.get(name) ?? 0) / base));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
