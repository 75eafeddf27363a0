import { rmSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Stands at the root of a run from the first decision of a review until that is carried out. */
export const SAVED_REVIEW = '.secretlift.review.json';

const SCHEMA = z.object({
  version: z.literal(1),
  decisions: z.array(
    z.object({
      places: z.array(z.string()).readonly(),
      decision: z.enum(['accept', 'skip', 'false-positive']).optional(),
      name: z.string().optional(),
    }),
  ),
});

/** What was said of an item: of its places, since names and numbers change with the code. Never a value. */
export type SavedDecision = z.infer<typeof SCHEMA>['decisions'][number];

/** The decisions that a review left behind; none where there are none, or they cannot be read. */
export async function readSavedReview(root: string): Promise<readonly SavedDecision[]> {
  try {
    return SCHEMA.parse(JSON.parse(await readFile(join(root, SAVED_REVIEW), 'utf8'))).decisions;
  } catch {
    return [];
  }
}

/** Keeps decisions at once: the next thing that happens may be that the terminal is closed. */
export function saveReview(root: string, decisions: readonly SavedDecision[]): void {
  if (decisions.length === 0) rmSync(join(root, SAVED_REVIEW), { force: true });
  else writeFileSync(join(root, SAVED_REVIEW), text(decisions), { mode: 0o600 });
}

/** For when what was decided has been carried out. */
export async function forgetReview(root: string): Promise<void> {
  await rm(join(root, SAVED_REVIEW), { force: true });
}

function text(decisions: readonly SavedDecision[]): string {
  return `${JSON.stringify({ version: 1, decisions }, null, 2)}\n`;
}
