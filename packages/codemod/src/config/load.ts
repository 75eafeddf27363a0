import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { customize, OptionError } from '@secretlift/detector';
import { z } from 'zod';
import { MigrationError } from '../errors.js';
import type { PlanChoices } from '../plan/choices.js';
import type { StorageChoices } from '../store/choices.js';
import type { Detection } from '../detection.js';
import { CONFIG } from './schema.js';

/** The choices that a config file has made. */
export type ChosenConfig = Partial<PlanChoices & StorageChoices> & {
  readonly detection?: Detection;
};

/** How the content of a config file is had, by its extension. */
const READERS: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  '.json': async (path) => JSON.parse(await readFile(path, 'utf8')) as unknown,
  '.js': imported,
  '.mjs': imported,
  '.cjs': imported,
  '.ts': transpiled,
  '.mts': transpiled,
};

/**
 * Reads the config file of a folder.
 *
 * @throws MigrationError where there are several, or one cannot be read, or says something that is
 *   not understood
 */
export async function loadConfig(root: string): Promise<ChosenConfig> {
  const path = configFile(root);
  if (path === undefined) return {};
  const parsed = CONFIG.safeParse(await content(path));
  if (parsed.success) return usable(defined(parsed.data), path);
  throw new MigrationError(
    'config-not-understood',
    `${path} is not a config that is understood.`,
    z.prettifyError(parsed.error),
  );
}

/** Types are right by now; a regular expression in them may still be none. */
function usable(config: ChosenConfig, path: string): ChosenConfig {
  try {
    customize(config.detection ?? {});
    return config;
  } catch (cause) {
    if (!(cause instanceof OptionError)) throw cause;
    throw new MigrationError(
      'config-not-understood',
      `${path} is not a config that is understood.`,
      `In "detection": ${cause.message}`,
      { cause },
    );
  }
}

/**
 * The config file of a folder, absolute, if it has one.
 *
 * @throws MigrationError where it has several, since one of them would go unread
 */
export function configFile(root: string): string | undefined {
  const names = Object.keys(READERS).map((extension) => `secretlift.config${extension}`);
  const paths = names.map((name) => join(root, name)).filter((path) => existsSync(path));
  if (paths.length < 2) return paths[0];
  const found = paths.map((path) => basename(path)).join(' and ');
  throw new MigrationError('several-configs', `${root} has ${found}.`, 'Keep one of them.');
}

async function content(path: string): Promise<unknown> {
  try {
    return await READERS[extname(path)]?.(path);
  } catch (cause) {
    throw new MigrationError(
      'config-not-understood',
      `${path} cannot be read.`,
      'Mend its syntax, or remove it.',
      {
        cause,
      },
    );
  }
}

async function imported(path: string): Promise<unknown> {
  return ((await import(pathToFileURL(path).href)) as { default?: unknown }).default;
}

/** Node.js reads no TypeScript before 22.18. */
async function transpiled(path: string): Promise<unknown> {
  const { createJiti } = await import('jiti');
  return createJiti(import.meta.url, { fsCache: false }).import(path, { default: true });
}

/** The choices alone, without those that the file leaves open. */
function defined(config: z.infer<typeof CONFIG>): ChosenConfig {
  const chosen = Object.entries(config).filter(
    ([key, value]) => key !== '$schema' && value !== undefined,
  );
  return Object.fromEntries(chosen);
}
