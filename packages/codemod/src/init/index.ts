import { replaceFile } from '../write.js';
import { configStep } from './config.js';
import { eslintStep } from './eslint.js';
import { packageStep } from './package.js';
import type { FileStep, ObstacleStep, Setup } from './step.js';

export type { ConfigForm } from './step.js';

/** What setting a folder up would write, and what stands in the way; empty where all is done. */
export async function planSetup(setup: Setup): Promise<(FileStep | ObstacleStep)[]> {
  const steps = [configStep(setup), await eslintStep(setup), await packageStep(setup)];
  return steps.filter((step) => step !== undefined);
}

/**
 * Writes the files of a setup.
 *
 * @throws Error as of `node:fs` where one cannot be written
 */
export async function setUp(steps: readonly (FileStep | ObstacleStep)[]): Promise<void> {
  for (const step of steps) if (step.kind === 'file') await replaceFile(step.path, step.after);
}
