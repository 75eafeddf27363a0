/** Preloaded into the command by `node --import`: says at its end how much memory it needed at most. */
import { writeFileSync } from 'node:fs';

const { PEAK_MEMORY_IN } = process.env;

process.on('exit', () => {
  // Kilobytes, whatever the operating system.
  if (PEAK_MEMORY_IN) writeFileSync(PEAK_MEMORY_IN, String(process.resourceUsage().maxRSS));
});
