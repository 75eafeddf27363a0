import { fill, seeded } from '../../../packages/detector/src/testing/sample.js';
import type { Case } from './case.js';
import { CALLS } from './calls.js';
import { NEGATIVES } from './negatives.js';
import { POSITIVES } from './positives.js';
import { WRITING } from './writing.js';

export type { Case } from './case.js';

/** The development corpus with its slots filled; the same for the same seed. */
export function corpus(seed: number): Case[] {
  const random = seeded(seed);
  return [...POSITIVES, ...CALLS, ...WRITING, ...NEGATIVES].map((item) => ({
    ...item,
    code: fill(item.code, random),
  }));
}
