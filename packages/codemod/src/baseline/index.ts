import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import {
  addFindings,
  BaselineError,
  emptyBaseline,
  formatBaseline,
  parseBaseline,
  type Baseline,
} from '@secretlift/detector/baseline';
import { MigrationError } from '../errors.js';
import { scan, type ScanOptions } from '../scan/index.js';
import { shortPath } from '../short-path.js';
import { replaceFile } from '../write.js';
import type { Baselined } from './types.js';

/** What to look at, and where the baseline is. */
export interface BaselineOptions extends Pick<ScanOptions, 'detection'> {
  /** Files or folders, relative to `root`. */
  readonly paths: readonly string[];
  /** Absolute folder: what the paths in the baseline are relative to. */
  readonly root: string;
  /** Absolute path of the baseline; it need not exist. */
  readonly file: string;
  readonly now: Date;
}

/**
 * Files → findings → entries of a `.secrets.baseline` of detect-secrets. What stands in it stays as it
 * is, and a file to which nothing is added is not written.
 *
 * @throws MigrationError where a path does not exist, or the file is no baseline
 */
export async function baseline(options: BaselineOptions): Promise<Baselined> {
  const { paths, root, file, now } = options;
  const before = await standing(file);
  const { files, passedOver } = await scan(paths, root, options);
  const found = files.map(({ path, text, findings }) => ({
    filename: shortPath(path, root),
    text,
    findings,
  }));
  const after = addFindings(before, found, now);
  if (after !== before) await replaceFile(file, formatBaseline(after));
  return {
    file: shortPath(file, root),
    findings: files.reduce((sum, { findings }) => sum + findings.length, 0),
    added: entriesOf(after) - entriesOf(before),
    entries: entriesOf(after),
    passedOver,
  };
}

async function standing(file: string): Promise<Baseline> {
  if (!existsSync(file)) return emptyBaseline();
  try {
    return parseBaseline(await readFile(file, 'utf8'));
  } catch (cause) {
    if (!(cause instanceof BaselineError)) throw cause;
    throw new MigrationError('not-a-baseline', `${file} ${cause.message}.`, cause.next, { cause });
  }
}

function entriesOf({ results }: Baseline): number {
  return Object.values(results).flat().length;
}
