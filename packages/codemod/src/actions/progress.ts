import type { Progress, ProgressStep } from '../types.js';
import type { Terminal } from '../terminal.js';

/** Fewer than these are done before anybody wonders. */
const WORTH_TELLING = 20;

/**
 * Tells on stderr how far a run is: a line when a stage begins, and where there are many secrets one
 * for each tenth of them.
 */
export function lineProgress({ err }: Terminal): Progress {
  return (step) => {
    const { stage, done, total } = step;
    const isLong = total >= WORTH_TELLING && done < total;
    if (done === 0 && (isLong || stage === 'storing')) err(`${inWords(step)}\n`);
    if (done > 0 && isLong && tenth(done, total) > tenth(done - 1, total))
      err(`  ${done} of ${total}\n`);
  };
}

function tenth(done: number, total: number): number {
  return Math.floor((10 * done) / total);
}

/** Columns of the bar. */
const WIDTH = 20;

/**
 * A bar for each stage, drawn again in its place. It moves when something has been done and not
 * otherwise, and leaves the terminal as it is, so that Ctrl-C stays a signal: the spinner of clack
 * takes the keys and ends the process with status 0.
 */
export function barProgress({ err }: Terminal): Progress {
  return (step) => {
    const { done, total } = step;
    if (total === 0) return;
    const full = Math.round((WIDTH * done) / total);
    const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
    if (done === 0) err(`${inWords(step)}\n`);
    err(`\r${bar} ${done} of ${total}${done === total ? '\n' : ''}`);
  };
}

function inWords(step: ProgressStep): string {
  return SAYS[step.stage](step);
}

const SAYS = {
  looking: (step) => `Looking for ${names(step.total)}${place(step)} …`,
  storing: (step) => `Storing ${counted(step.total)}${place(step)} …`,
  rewriting: ({ total }) => `Rewriting ${total === 1 ? 'one file' : `${total} files`} …`,
} as const satisfies Record<ProgressStep['stage'], (step: ProgressStep) => string>;

function names(total: number): string {
  return total === 1 ? 'the name of one secret' : `the names of ${total} secrets`;
}

function counted(total: number): string {
  return total === 1 ? 'one secret' : `${total} secrets`;
}

function place(step: ProgressStep): string {
  return step.stage === 'rewriting' ? '' : ` in ${step.where}`;
}
