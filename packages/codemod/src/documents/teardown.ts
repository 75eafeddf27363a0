import { z } from 'zod';
import { EXIT_CODE } from './position.js';
import { REMOVAL } from './removal.js';
import { schemaUrl } from './schema-url.js';

const SENTENCE = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('to-delete'),
    name: z.string(),
    readBy: z.int().describe('How many places of the code still read it.'),
  }),
  z.object({ status: z.literal('kept'), name: z.string(), why: z.string() }),
  z.object({ status: z.literal('gone'), name: z.string(), why: z.string() }),
]);

/** What `migrate-secrets teardown --json` prints. */
export const TEARDOWN = z.object({
  $schema: z.literal(schemaUrl('teardown')),
  version: z.literal(1),
  status: z.enum(['planned', 'carried-out']),
  exitCode: EXIT_CODE,
  where: z.string().describe('The Region, and the endpoint where one is set.'),
  sentences: z.array(SENTENCE).describe('What is to become of each secret of the manifest.'),
  removals: z.array(REMOVAL).optional().describe('What became of it; absent where it was planned.'),
});

export type TeardownDocument = z.infer<typeof TEARDOWN>;
