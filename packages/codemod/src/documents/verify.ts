import { z } from 'zod';
import type { Cause } from '../service/cause.js';
import { EXIT_CODE, POSITION } from './position.js';
import { schemaUrl } from './schema-url.js';

const CAUSES = [
  'access-denied',
  'explicit-deny',
  'not-found',
  'scheduled-for-deletion',
  'key',
  'credentials-expired',
  'credentials-rejected',
  'credentials-missing',
  'region-missing',
  'clock',
  'throttled',
  'unreachable',
  'timeout',
  'service-fault',
  'public-policy',
  'malformed-policy',
  'unknown',
] as const satisfies readonly Cause[];

const REFERENCE = z.object({
  ...POSITION.shape,
  accessor: z
    .enum(['getSecret', 'getSecretSync', 'getSecretJson', 'getSecretBinary', 'withSecret'])
    .describe('The function of the runtime that reads it.'),
  keys: z.array(z.string()).describe('Keys of the JSON value that the code asks for.'),
});

const READ = {
  id: z.string().describe('As the code asks for it: a name or an ARN.'),
  references: z.array(
    z.object({
      ...REFERENCE.shape,
      problems: z.array(z.string()).describe('What is not as the code reads it.'),
    }),
  ),
};

const READABLE = z.object({
  ...READ,
  status: z.literal('readable'),
  arn: z.string(),
  versionId: z.string().describe('The version that is AWSCURRENT.'),
  form: z.enum(['json', 'text', 'binary']),
  changed: z.iso.datetime().optional(),
  rotated: z.iso.datetime().optional(),
});

const UNREADABLE = z.object({
  ...READ,
  status: z.literal('unreadable'),
  cause: z.enum(CAUSES),
  what: z.string(),
  next: z.string().describe('What the person can do.'),
});

/** What `migrate-secrets verify --json` prints. */
export const VERIFY = z.object({
  $schema: z.literal(schemaUrl('verify')),
  version: z.literal(1),
  exitCode: EXIT_CODE,
  where: z.string().describe('The Region, and the endpoint where one is set.'),
  secrets: z.array(z.discriminatedUnion('status', [READABLE, UNREADABLE])),
  unresolved: z
    .array(z.object({ ...REFERENCE.shape, why: z.string() }))
    .describe('Places of which only the running program knows the secret.'),
});

export type VerifyDocument = z.infer<typeof VERIFY>;
