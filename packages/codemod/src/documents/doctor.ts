import { z } from 'zod';
import { EXIT_CODE } from './position.js';
import { schemaUrl } from './schema-url.js';

const check = z.string().describe('What was looked at.');

const CHECK = z.discriminatedUnion('status', [
  z.object({ check, status: z.literal('well'), says: z.string() }),
  z.object({
    check,
    status: z.literal('ill'),
    what: z.string(),
    next: z.string().describe('What the person can do.'),
  }),
  z.object({ check, status: z.literal('skipped'), why: z.string() }),
]);

/** What `migrate-secrets doctor --json` prints. */
export const DOCTOR = z.object({
  $schema: z.literal(schemaUrl('doctor')),
  version: z.literal(1),
  exitCode: EXIT_CODE,
  checks: z.array(CHECK).describe('In the order in which one thing needs another.'),
});

export type DoctorDocument = z.infer<typeof DOCTOR>;
