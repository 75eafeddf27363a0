import { CONFIDENCES, SECRET_KINDS } from '@secretlift/detector';
import { z } from 'zod';
import { COPY_KINDS } from '../copy-kinds.js';
import { REFUSALS } from '../refusals.js';
import type { CopyKind, RefusalReason } from '../types.js';
import { PASSED_OVER } from './passed-over.js';
import { POLICY } from './policy.js';
import { EXIT_CODE, POSITION } from './position.js';
import { REVOCATION } from './revocation.js';
import { schemaUrl } from './schema-url.js';

const KIND = z.enum(SECRET_KINDS).describe('What sort of credential it is.');

/** What a finding says of itself. */
const DESCRIBED = z.object({
  rule: z.string().describe('Id of the rule that decided.'),
  kind: KIND,
  what: z.string().describe('What it is, for people: "Slack token".'),
  binding: z.string().optional().describe('What it is bound to: "db.password".'),
  confidence: z.enum(CONFIDENCES),
  inTest: z.boolean().describe('It stands in a test, a story or a fixture.'),
});

const FATE = z
  .enum(['planned', 'lifted', 'failed', 'refused', 'exempt'])
  .describe(
    'planned: would be lifted; lifted: the code reads it from the store; failed: its secret was not stored, or its file not written; refused: stays, and something is to be done; exempt: left on purpose.',
  );

const FINDING = z.object({
  ...POSITION.shape,
  ...DESCRIBED.shape,
  fate: FATE,
  secret: z.string().optional().describe('The secret that it becomes or became.'),
});

const REFUSAL = z.object({
  ...POSITION.shape,
  ...DESCRIBED.shape,
  reason: z.enum(Object.keys(REFUSALS) as RefusalReason[]),
  why: z.string(),
  next: z.string().describe('What the person can do.'),
  page: z.url().optional().describe('Where the reason is explained.'),
  byDefault: z.boolean().describe('Left alone on purpose, which is no failure.'),
});

const PLACE = z.object({
  ...POSITION.shape,
  binding: z.string(),
  accessor: z.enum(['getSecret', 'getSecretSync']),
  key: z.string().optional(),
  backDoor: z.boolean().describe('Whoever knows the value is let in: it is compared with.'),
  diffLine: z
    .int()
    .positive()
    .describe('Its line in the diff, where a value of several lines takes one.'),
});

/** A value that stood in the code, or stands there. */
const BURNT = z.object({
  kind: KIND,
  what: z.string(),
  revocation: REVOCATION,
});

const VALUE = z.object({
  key: z.string().optional().describe('Its key in a JSON secret.'),
  ...BURNT.shape,
});

const STAYING = z.object({
  binding: z.string().optional(),
  ...BURNT.shape,
  places: z.array(POSITION),
});

const SECRET = z.object({
  name: z.string(),
  keys: z.array(z.string()).describe('Of a JSON secret; none where it is a bare string.'),
  status: z.enum(['planned', 'created', 'reused', 'updated', 'failed']),
  arn: z.string().optional(),
  versionId: z.string().optional(),
  problem: z.string().optional().describe('Why it was not stored.'),
  values: z.array(VALUE).describe('What has to be replaced, since git shows it.'),
  places: z.array(PLACE),
});

const COPY = z.object({
  file: z.string(),
  kind: z.enum(Object.keys(COPY_KINDS) as CopyKind[]),
  lines: z.array(z.int().positive()),
  of: z.string().describe('What it is a copy of.'),
  next: z.string(),
});

const FILE = z.object({
  file: z.string(),
  status: z.enum(['planned', 'rewritten', 'left']),
  reason: z.enum(['secret-not-stored', 'changed-since-read', 'not-writable']).optional(),
  diff: z.array(z.string()).describe('Lines of a unified diff without its header; masked.'),
});

const COST = z.object({
  secretsPerMonthInDollars: z.number(),
  readsPerProgramAndMonthInDollars: z.number(),
  ttlInSeconds: z.number(),
  savedByGrouping: z.object({ secrets: z.int(), perMonthInDollars: z.number() }),
  configuration: z.array(z.object({ secret: z.string(), keys: z.array(z.string()) })),
  lines: z.array(z.string()).describe('The same in words.'),
});

/** What `migrate-secrets --json` prints. Values are masked wherever they would stand. */
export const MIGRATION = z.object({
  $schema: z.literal(schemaUrl('migration')),
  version: z.literal(1),
  tool: z.object({ name: z.literal('migrate-secrets'), version: z.string() }),
  repository: z.object({
    name: z.string().describe('The name in its package.json, or that of its folder.'),
    commit: z.string().optional().describe('The commit that the run began at.'),
  }),
  finishedAt: z.iso.datetime(),
  status: z.enum(['nothing-found', 'planned', 'carried-out']),
  exitCode: EXIT_CODE,
  filesRead: z.int(),
  passedOver: z.array(PASSED_OVER),
  findings: z.array(FINDING),
  secrets: z.array(SECRET),
  refusals: z.array(REFUSAL),
  staying: z
    .array(STAYING)
    .describe('What else has to be replaced: values of refusals that no secret holds, each once.'),
  copies: z.array(COPY).describe('Where the same values stand and stay.'),
  files: z.array(FILE),
  dependencies: z.array(z.string()).describe('package.json files that ask for the runtime since.'),
  declarations: z.array(z.string()).describe('Declaration files for TypeScript.'),
  cost: COST,
  policies: z.object({
    isProvisional: z
      .boolean()
      .describe('Region and account of a secret are not known yet, and * stands for them.'),
    application: POLICY.optional().describe('The least that the running program needs.'),
    migration: POLICY.optional().describe('The least that whoever migrates and rotates needs.'),
  }),
});

export type MigrationDocument = z.infer<typeof MIGRATION>;
export type FindingEntry = MigrationDocument['findings'][number];
export type SecretEntry = MigrationDocument['secrets'][number];
export type PlaceEntry = SecretEntry['places'][number];
export type StayingEntry = MigrationDocument['staying'][number];
export type RefusalEntry = MigrationDocument['refusals'][number];
export type FileEntry = MigrationDocument['files'][number];
export type Fate = FindingEntry['fate'];
