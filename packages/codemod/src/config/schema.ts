import { z } from 'zod';
import { DETECTION } from './detection.js';

/**
 * What a config file may say; an unknown key is an error, since it is most likely misspelt. The
 * descriptions are those of `schemas/config.schema.json`, which is written from here.
 */
export const CONFIG = z.strictObject({
  $schema: z.string().optional().describe('Where an editor finds this schema.'),
  await: z
    .enum(['auto', 'never'])
    .optional()
    .describe('Await where that is legal and natural, or read synchronously everywhere.'),
  store: z
    .enum(['secrets-manager', 'parameter-store'])
    .optional()
    .describe('Where values are kept. Parameters are free, and neither rotated nor replicated.'),
  group: z
    .enum(['object', 'file', 'package', 'none'])
    .optional()
    .describe('What becomes one secret.'),
  keepUsernames: z
    .boolean()
    .optional()
    .describe('Leave the user name beside a password in the code.'),
  prefix: z.string().optional().describe('Put before the name of every secret: "team-a/".'),
  nameTemplate: z
    .string()
    .regex(/\{what\}/, 'It has to contain {what}.')
    .optional()
    .describe('Names of the secrets, from {package}, {file} and {what}.'),
  names: z
    .record(z.string(), z.string())
    .optional()
    .describe('Other names for the ones that the template gives.'),
  idFromEnvironment: z
    .boolean()
    .optional()
    .describe('Take each secret’s id from an environment variable, its name being the default.'),
  getters: z
    .boolean()
    .optional()
    .describe('Read the secrets of an object keyed by environment in getters.'),
  includeTests: z.boolean().optional().describe('Migrate the credentials of test files too.'),
  kmsKeyId: z
    .string()
    .optional()
    .describe('Id, ARN or alias of the KMS key of each new secret; else the account’s own.'),
  tags: z.record(z.string(), z.string()).optional().describe('Put on each secret that is created.'),
  replicaRegions: z
    .array(z.string())
    .optional()
    .describe('Regions to which each new secret is replicated.'),
  onConflict: z
    .enum(['stop', 'new-version'])
    .optional()
    .describe('Where a name holds another value: stop, or store ours as its new version.'),
  onDeleted: z
    .enum(['stop', 'restore'])
    .optional()
    .describe('Where a name is scheduled for deletion: stop, or restore it.'),
  detection: DETECTION.optional(),
});

/** What a `secretlift.config.*` says, each of which a flag can overrule. */
export type Config = Omit<z.infer<typeof CONFIG>, '$schema'>;
