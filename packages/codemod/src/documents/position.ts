import { z } from 'zod';

/** A place in a source file. */
export const POSITION = z.object({
  file: z.string().describe('Relative to the folder of the run, with slashes.'),
  line: z.int().positive(),
  column: z.int().positive(),
});

export const EXIT_CODE = z
  .union([z.literal(0), z.literal(1)])
  .describe('0: nothing is left to do; 1: something was found, refused, or is left.');
