import { z } from 'zod';
import type { PassedOver } from '../types.js';

const REASONS = [
  'syntax-error',
  'flow',
  'unreadable',
  'too-large',
] as const satisfies readonly PassedOver['reason'][];

/** A file that could not be looked at. */
export const PASSED_OVER = z.object({
  file: z.string(),
  reason: z.enum(REASONS),
  detail: z.string(),
});
