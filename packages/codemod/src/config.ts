import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { MigrationError } from './errors.js';
import type { PlanChoices } from './plan/choices.js';
import type { StorageChoices } from './store/choices.js';

const NAMES = ['secretlift.config.json', 'secretlift.config.js', 'secretlift.config.mjs'];

/** What a config file may say; an unknown key is an error, since it is most likely misspelt. */
const SCHEMA = z.strictObject({
  await: z.enum(['auto', 'never']).optional(),
  store: z.enum(['secrets-manager', 'parameter-store']).optional(),
  group: z.enum(['object', 'file', 'package', 'none']).optional(),
  keepUsernames: z.boolean().optional(),
  prefix: z.string().optional(),
  nameTemplate: z.string().includes('{what}').optional(),
  names: z.record(z.string(), z.string()).optional(),
  idFromEnvironment: z.boolean().optional(),
  getters: z.boolean().optional(),
  includeTests: z.boolean().optional(),
  kmsKeyId: z.string().optional(),
  tags: z.record(z.string(), z.string()).optional(),
  replicaRegions: z.array(z.string()).optional(),
  onConflict: z.enum(['stop', 'new-version']).optional(),
  onDeleted: z.enum(['stop', 'restore']).optional(),
});

/** The choices of a `secretlift.config.{json,js,mjs}`, each of which a flag can overrule. */
export type Config = Partial<PlanChoices & StorageChoices>;

/**
 * Reads the config file of a folder.
 *
 * @throws MigrationError where it cannot be read, or says something that is not understood
 */
export async function loadConfig(root: string): Promise<Config> {
  const path = NAMES.map((name) => join(root, name)).find((candidate) => existsSync(candidate));
  if (path === undefined) return {};
  const parsed = SCHEMA.safeParse(await content(path));
  if (parsed.success) return defined(parsed.data);
  throw new MigrationError(
    `${path} is not a config that is understood.`,
    z.prettifyError(parsed.error),
  );
}

async function content(path: string): Promise<unknown> {
  try {
    if (path.endsWith('.json')) return JSON.parse(await readFile(path, 'utf8'));
    const module = (await import(pathToFileURL(path).href)) as { default?: unknown };
    return module.default;
  } catch (cause) {
    throw new MigrationError(`${path} cannot be read.`, 'Mend its syntax, or remove it.', {
      cause,
    });
  }
}

function defined(config: z.infer<typeof SCHEMA>): Config {
  const entries = Object.entries(config).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}
