import type { Measured } from './measure.js';
import { RIVALS } from './rivals.js';

/** A folder, and what each rival took of it in each round, by its name. */
export interface Run {
  readonly name: string;
  readonly files: number;
  readonly megabytes: number;
  readonly rounds: ReadonlyMap<string, readonly Measured[]>;
}

/** Times as multiples of ours, the least of the rounds of each. */
export function tableOf(runs: readonly Run[]): string {
  const head = ['', ...runs.map(titleOf)];
  const [ours, ...others] = RIVALS;
  const measured = others.filter(({ name }) => runs.some(({ rounds }) => rounds.has(name)));
  const rows = [
    [`**${ours.name}**, MB/s`, ...runs.map((run) => speedOf(run, ours.name).toFixed(1))],
    ['peak memory', ...runs.map((run) => `${peakOf(run, ours.name).toFixed(0)} MB`)],
    ...measured.map(({ name }) => [name, ...runs.map((run) => comparison(run, name))]),
  ];
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** Megabytes a second. */
export function speedOf(run: Run, name: string): number {
  return run.megabytes / secondsOf(run, name);
}

/** How many times as long ours takes for the last of some runs as for the one before it. */
export function growthOf(runs: readonly Run[]): number | undefined {
  const [before, last] = runs.slice(-2);
  const ours = RIVALS[0].name;
  return before && last && secondsOf(last, ours) / secondsOf(before, ours);
}

function titleOf({ name, megabytes, files }: Run): string {
  return `${name}, ${megabytes.toFixed(0)} MB in ${files} files`;
}

function comparison(run: Run, name: string): string {
  if (!run.rounds.has(name)) return '–';
  const seconds = secondsOf(run, name);
  const times = seconds / secondsOf(run, RIVALS[0].name);
  const peak = `${peakOf(run, name).toFixed(0)} MB`;
  return wasEnded(run, name)
    ? `over ${Math.floor(times)}× as long (ended after ${Math.round(seconds)} s), ${peak}`
    : `${times.toFixed(1)}× as long, ${peak}`;
}

/** Whether a rival was not waited for: its time is the least that it would take. */
export function wasEnded({ rounds }: Run, name: string): boolean {
  return rounds.get(name)?.some(({ ended }) => ended) ?? false;
}

function secondsOf({ rounds }: Run, name: string): number {
  return Math.min(...(rounds.get(name) ?? []).map(({ seconds }) => seconds));
}

function peakOf({ rounds }: Run, name: string): number {
  return Math.max(...(rounds.get(name) ?? []).map(({ peak }) => peak));
}
