import { z } from 'zod';
import { MIGRATION } from './migration.js';
import { EXIT_CODE } from './position.js';
import { schemaUrl } from './schema-url.js';

/** What `migrate-secrets report --merge` prints: the reports of many repositories in one. */
export const MERGED = z.object({
  $schema: z.literal(schemaUrl('merged')),
  version: z.literal(1),
  tool: MIGRATION.shape.tool,
  exitCode: EXIT_CODE,
  totals: z.object({
    repositories: z.int(),
    findings: z.int(),
    planned: z.int(),
    lifted: z.int(),
    failed: z.int(),
    refused: z.int(),
    exempt: z.int(),
    secrets: z.int(),
    secretsPerMonthInDollars: z.number(),
  }),
  reports: z.array(MIGRATION).describe('By the names of their repositories.'),
});

export type MergedDocument = z.infer<typeof MERGED>;
