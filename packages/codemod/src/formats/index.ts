import { json } from '../documents/json.js';
import type { MigrationDocument } from '../documents/migration.js';
import { github } from './github.js';
import { junit } from './junit.js';
import { sarif } from './sarif.js';

/** What a report for programs can be written as. */
export const FORMATS = {
  json,
  github,
  sarif,
  junit,
} as const satisfies Record<string, (document: MigrationDocument) => string>;

export type Format = keyof typeof FORMATS;
