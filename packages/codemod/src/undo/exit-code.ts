import type { UndoOutcome } from './types.js';

/** 0: nothing is left to do; 1: a call stays, something failed, or it is only planned. */
export function undoExitCode({ files, done }: UndoOutcome): 0 | 1 {
  if (done === undefined) return files.length > 0 ? 1 : 0;
  const left =
    files.some((file) => file.left.length > 0) ||
    done.written.some(({ status }) => status !== 'written') ||
    done.removals.some(({ status }) => status === 'kept');
  return left ? 1 : 0;
}
