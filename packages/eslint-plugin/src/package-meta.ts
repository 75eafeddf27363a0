import { createRequire } from 'node:module';

const manifest = createRequire(import.meta.url)('../package.json') as {
  readonly name: string;
  readonly version: string;
};

/** Name and version of this package: ESLint prints them and keys its cache by them. */
export const { name, version } = manifest;
