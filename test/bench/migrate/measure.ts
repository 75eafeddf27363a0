import { draft, surveyed } from '../../../packages/codemod/src/draft.js';
import { DEFAULT_CHOICES } from '../../../packages/codemod/src/plan/choices.js';
import { scan } from '../../../packages/codemod/src/scan/index.js';
import { generateApplication, type Layout } from './application.js';

/** What a dry run of an application costs, in seconds of processor time. */
export interface Spent {
  /** Reading, parsing, detecting. */
  readonly scan: number;
  /** Asking the syntax tree, planning, rewriting, and checking the result. */
  readonly draft: number;
}

/**
 * Scans, plans and rewrites a generated application in memory.
 *
 * @throws Error where a literal was not rewritten
 */
export async function measure(layout: Layout, literals: number): Promise<Spent> {
  await using application = await generateApplication(layout, literals);
  const started = processorSeconds();
  const found = await scan(['.'], application.dir);
  const scanned = processorSeconds();
  const files = await surveyed(found, DEFAULT_CHOICES);
  const known = { inUse: new Set<string>(), pending: [] };
  const { plan } = draft(files, DEFAULT_CHOICES, application.dir, known);
  const done = processorSeconds();
  if (plan.secrets.length !== literals) throw new Error(`only ${plan.secrets.length} are planned`);
  return { scan: scanned - started, draft: done - scanned };
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
