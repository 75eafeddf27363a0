import { json } from '../documents/json.js';
import { removalEntry } from '../documents/removal.js';
import { schemaUrl } from '../documents/schema-url.js';
import type { UndoDocument } from '../documents/undo.js';
import { position } from '../report/place.js';
import { shortPath } from '../short-path.js';
import { maskedDiff } from './diff.js';
import { undoExitCode } from './exit-code.js';
import { LEFT, notesOf } from './report.js';
import type { LeftCall, RestoredCall, UndoneFile, UndoOutcome } from './types.js';

/** The machine-readable report: one JSON document that ends in a line feed. Values are masked. */
export function undoJsonReport(outcome: UndoOutcome): string {
  const { root, files, done } = outcome;
  return json({
    $schema: schemaUrl('undo'),
    version: 1,
    status: done === undefined ? 'planned' : 'carried-out',
    exitCode: undoExitCode(outcome),
    files: files.map((file) => fileEntry(file, outcome)),
    packages: done?.packages.map((path) => shortPath(path, root)) ?? [],
    declarations: done?.declarations.map((path) => shortPath(path, root)) ?? [],
    removals: done?.removals.map(removalEntry) ?? [],
    abandoned: [...(done?.abandoned ?? [])],
  } satisfies UndoDocument);
}

function fileEntry(file: UndoneFile, { root, done }: UndoOutcome): UndoDocument['files'][number] {
  const written = done?.written.find((one) => one.file === file);
  return {
    file: shortPath(file.file.path, root),
    status: written?.status ?? 'planned',
    restored: file.restored.map((one) => ({ ...callEntry(one, file, root), notes: notesOf(one) })),
    left: file.left.map((one) => ({
      ...callEntry(one, file, root),
      reason: one.reason,
      why: LEFT[one.reason],
      problem: one.problem,
    })),
    diff: maskedDiff(file),
  };
}

function callEntry({ call }: RestoredCall | LeftCall, { file }: UndoneFile, root: string) {
  const { line, column } = position(file, call.node.getStart(), root);
  return { line, column, secret: call.secret, key: call.key, binding: call.place.binding };
}
