import { z } from 'zod';
import { PASSED_OVER } from './passed-over.js';
import { EXIT_CODE } from './position.js';
import { schemaUrl } from './schema-url.js';

/** What `migrate-secrets baseline --json` prints: never a value or a hash. */
export const BASELINE = z.object({
  $schema: z.literal(schemaUrl('baseline')),
  version: z.literal(1),
  exitCode: EXIT_CODE,
  file: z.string().describe('The baseline, relative to where the command ran.'),
  findings: z.int().describe('In the files that were read.'),
  added: z.int().describe('Entries that were not in the baseline before.'),
  entries: z.int().describe('All entries that it has now.'),
  passedOver: z.array(PASSED_OVER).describe('Files that could not be looked at.'),
});

export type BaselineDocument = z.infer<typeof BASELINE>;
