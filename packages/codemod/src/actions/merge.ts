import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Action } from '../action.js';
import { MigrationError } from '../errors.js';
import { json } from '../documents/json.js';
import { mergedPage } from '../html/index.js';
import { mergedReports, type ReadReport } from '../merge/index.js';
import { replaceFile } from '../write.js';

/** The flags of `migrate-secrets report`. */
export interface MergeFlags {
  readonly merge: readonly string[];
  /** Path of an HTML file. */
  readonly report?: string;
}

/**
 * Joins the machine reports of many repositories, prints the whole as JSON, and writes it as HTML
 * where a file is named.
 *
 * @throws MigrationError where a file cannot be read, or is no report
 */
export const mergeAction: Action<MergeFlags> = async ({ flags, version, terminal }) => {
  const texts = await Promise.all(flags.merge.map(read));
  const merged = mergedReports(texts, version);
  if (flags.report === undefined) terminal.out(json(merged));
  else await replaceFile(resolve(flags.report), mergedPage(merged));
  return merged.exitCode;
};

async function read(path: string): Promise<ReadReport> {
  try {
    return { path, text: await readFile(path, 'utf8') };
  } catch (cause) {
    throw new MigrationError('not-a-report', `${path} cannot be read.`, 'Name reports of --json.', {
      cause,
    });
  }
}
