import { join, resolve } from 'node:path';
import { FORMATS, type Format } from '../formats/index.js';
import { headCommit } from '../git.js';
import { packageFinder } from '../packages.js';
import type { StorageChoices } from '../store/choices.js';
import { migrationDocument } from '../story/index.js';
import type { Terminal } from '../terminal.js';
import type { Outcome } from '../types.js';
import { replaceFile } from '../write.js';

/** The flags that ask for a report besides what a person reads in the terminal. */
export interface ReportFlags {
  readonly json?: boolean;
  readonly format?: Format;
  /** Path of an HTML file. */
  readonly report?: string;
}

/** What a report takes besides the outcome. */
export interface Reporting {
  readonly version: string;
  readonly storage: StorageChoices;
  readonly terminal: Terminal;
}

/** Whether standard output is for one document alone. */
export function printsDocument({ json, format }: ReportFlags): boolean {
  return json === true || format !== undefined;
}

/** Prints what a program asked for, and writes the HTML file. */
export async function report(
  outcome: Outcome,
  flags: ReportFlags,
  { version, storage, terminal }: Reporting,
): Promise<void> {
  const { report: path } = flags;
  if (path === undefined && !printsDocument(flags)) return;
  const { root } = outcome;
  const document = migrationDocument(outcome, {
    version,
    storage,
    repository: { name: nameOf(root), commit: await headCommit(root) },
    finishedAt: new Date(),
  });
  if (printsDocument(flags)) terminal.out(FORMATS[flags.format ?? 'json'](document));
  if (path === undefined) return;
  const { migrationPage } = await import('../html/index.js');
  await replaceFile(resolve(path), migrationPage(document));
  terminal.err(`The report is in ${path}\n`);
}

function nameOf(root: string): string {
  return packageFinder()(join(root, 'package.json')).name;
}
