/** Starts a stopwatch; what it gives prints the milliseconds since, by the clock and of processor. */
export function stopwatch() {
  const usage = process.cpuUsage();
  const start = performance.now();
  return () => {
    const wall = performance.now() - start;
    const { user, system } = process.cpuUsage(usage);
    console.log(JSON.stringify({ wall, processor: (user + system) / 1_000 }));
  };
}
