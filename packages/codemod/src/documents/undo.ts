import { z } from 'zod';
import { EXIT_CODE, POSITION } from './position.js';
import { REMOVAL } from './removal.js';
import { schemaUrl } from './schema-url.js';

const { line, column } = POSITION.shape;

const CALL = z.object({
  line,
  column,
  secret: z.string(),
  key: z.string().optional().describe('Its key in a JSON secret.'),
  binding: z.string(),
});

const RESTORED = z.object({
  ...CALL.shape,
  notes: z.array(z.string()).describe('What is not as it was before the migration.'),
});

const LEFT = z.object({
  ...CALL.shape,
  reason: z.enum(['unreadable', 'no-such-key', 'not-awaited', 'options', 'unparsable']),
  why: z.string(),
  problem: z.string().optional().describe('What the store says of it.'),
});

const FILE = z.object({
  file: POSITION.shape.file,
  status: z.enum(['planned', 'written', 'changed-since-read', 'not-writable']),
  restored: z.array(RESTORED).describe('Calls that become literals again.'),
  left: z.array(LEFT).describe('Calls that stay.'),
  diff: z.array(z.string()).describe('Lines of a unified diff without its header; masked.'),
});

/** What `migrate-secrets undo --json` prints. Values are masked wherever they would stand. */
export const UNDO = z.object({
  $schema: z.literal(schemaUrl('undo')),
  version: z.literal(1),
  status: z.enum(['planned', 'carried-out']),
  exitCode: EXIT_CODE,
  files: z.array(FILE),
  packages: z.array(z.string()).describe('package.json files that no longer ask for the runtime.'),
  declarations: z.array(z.string()).describe('Declaration files that are gone.'),
  removals: z.array(REMOVAL).describe('What became of secrets that were to be deleted.'),
  abandoned: z
    .array(z.string())
    .describe('Secrets that no code reads any more, and that are still in the store.'),
});

export type UndoDocument = z.infer<typeof UNDO>;
