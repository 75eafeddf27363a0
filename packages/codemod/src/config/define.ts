import type { Config } from './schema.js';

export type { Config } from './schema.js';

/**
 * Types a `secretlift.config.ts` or `.js`: `export default defineConfig({ prefix: 'team-a/' })`.
 *
 * @returns the config as it is
 */
export function defineConfig(config: Config): Config {
  return config;
}
