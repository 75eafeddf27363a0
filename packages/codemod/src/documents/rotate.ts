import { z } from 'zod';
import { EXIT_CODE } from './position.js';
import { REVOCATION } from './revocation.js';
import { schemaUrl } from './schema-url.js';

/** What `migrate-secrets rotate --json` prints. */
export const ROTATE = z.object({
  $schema: z.literal(schemaUrl('rotate')),
  version: z.literal(1),
  exitCode: EXIT_CODE,
  name: z.string(),
  key: z.string().optional().describe('Its key in a JSON secret.'),
  versionId: z.string().describe('The current version since.'),
  previousVersionId: z.string().describe('The version before.'),
  isResumed: z.boolean().describe('An earlier run stored the value, and was stopped.'),
  stillExposed: z.array(z.string()).describe('Keys whose values are not rotated yet.'),
  revocation: REVOCATION,
  problems: z
    .array(z.string())
    .describe('What did not go as it should, although the new value is in place.'),
  next: z.array(z.string()).describe('What is left for the person to do.'),
});

export type RotateDocument = z.infer<typeof ROTATE>;
