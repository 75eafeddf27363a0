import type { z } from 'zod';
import { MERGED } from './merged.js';
import { MIGRATION } from './migration.js';

/** Every document that has a published schema, by the name of that: `schemas/NAME.schema.json`. */
export const DOCUMENTS = { migration: MIGRATION, merged: MERGED } as const satisfies Record<
  string,
  z.ZodType
>;
