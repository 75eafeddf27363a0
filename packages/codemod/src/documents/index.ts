import type { z } from 'zod';
import { BASELINE } from './baseline.js';
import { DOCTOR } from './doctor.js';
import { MERGED } from './merged.js';
import { MIGRATION } from './migration.js';
import { ROTATE } from './rotate.js';
import { STATUS } from './status.js';
import { TEARDOWN } from './teardown.js';
import { UNDO } from './undo.js';
import { VERIFY } from './verify.js';

/** Every document that has a published schema, by the name of that: `schemas/NAME.schema.json`. */
export const DOCUMENTS = {
  migration: MIGRATION,
  merged: MERGED,
  verify: VERIFY,
  status: STATUS,
  rotate: ROTATE,
  undo: UNDO,
  doctor: DOCTOR,
  teardown: TEARDOWN,
  baseline: BASELINE,
} as const satisfies Record<string, z.ZodType>;
