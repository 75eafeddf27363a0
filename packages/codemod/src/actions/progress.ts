import type { Progress } from '../types.js';
import type { Terminal } from '../terminal.js';

/** Fewer than these are done before anybody wonders. */
const WORTH_TELLING = 20;

/**
 * Tells on stderr how far a run is: a line when a stage begins, and where there are many secrets one
 * for each tenth of them.
 */
export function lineProgress({ err }: Terminal): Progress {
  return ({ stage, done, total, where }) => {
    const count = total === 1 ? 'one secret' : `${total} secrets`;
    if (done === 0 && stage === 'storing') err(`Storing ${count} in ${where} …\n`);
    if (total < WORTH_TELLING || done === total) return;
    if (done === 0 && stage === 'looking') err(`Looking for the names of ${count} in ${where} …\n`);
    if (done > 0 && tenth(done, total) > tenth(done - 1, total)) err(`  ${done} of ${total}\n`);
  };
}

function tenth(done: number, total: number): number {
  return Math.floor((10 * done) / total);
}
