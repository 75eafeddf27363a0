/**
 * Says something before Ctrl-C ends the process, as it would without: a shell that runs a script sees
 * the signal.
 *
 * @param say what there is to know
 */
export async function untilInterrupted<Result>(
  say: () => void,
  work: () => Promise<Result>,
): Promise<Result> {
  const stop = (signal: NodeJS.Signals) => {
    say();
    process.kill(process.pid, signal);
  };
  process.once('SIGINT', stop);
  try {
    return await work();
  } finally {
    process.removeListener('SIGINT', stop);
  }
}
