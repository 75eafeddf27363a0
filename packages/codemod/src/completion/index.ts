import { bashCompletion } from './bash.js';
import { fishCompletion } from './fish.js';
import type { Completable } from './program.js';
import { zshCompletion } from './zsh.js';

export type { Completable, CompletableOption } from './program.js';

/** The shells that are known, and what makes the script for each. */
export const SHELLS = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
} as const satisfies Record<string, (program: Completable) => string>;

export type Shell = keyof typeof SHELLS;
