import { z } from 'zod';
import { EXIT_CODE } from './position.js';
import { REVOCATION } from './revocation.js';
import { schemaUrl } from './schema-url.js';

const VALUE = z.object({
  name: z.string(),
  key: z.string().optional().describe('Its key in a JSON secret.'),
});

const COMMIT = z.object({
  hash: z.string(),
  date: z.iso.date(),
  author: z.string(),
});

const EXPOSED = z.object({
  ...VALUE.shape,
  state: z.literal('exposed'),
  since: z.iso.date().optional().describe('When it was migrated.'),
  commits: z
    .array(COMMIT)
    .optional()
    .describe('That show it, the latest first; absent where git was not asked.'),
  revocation: REVOCATION,
});

const ROTATED = z.object({
  ...VALUE.shape,
  state: z.literal('rotated'),
  on: z.iso.date().optional(),
});

const UNKNOWN = z.object({
  ...VALUE.shape,
  state: z.enum(['unknown', 'deleted']),
  what: z.string(),
  next: z.string().describe('What the person can do.'),
});

/** What `migrate-secrets status --json` prints. */
export const STATUS = z.object({
  $schema: z.literal(schemaUrl('status')),
  version: z.literal(1),
  exitCode: EXIT_CODE,
  where: z.string().describe('The Region, and the endpoint where one is set.'),
  exposed: z.array(EXPOSED).describe('Still what was in the code.'),
  rotated: z.array(ROTATED).describe('Another value since.'),
  unknown: z.array(UNKNOWN).describe('Nobody knows, or it does not matter any more.'),
});

export type StatusDocument = z.infer<typeof STATUS>;
