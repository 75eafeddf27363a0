import { isParameter, parameterName } from '../parameter-id.js';
import { colors } from '../report/colors.js';
import { position } from '../report/place.js';
import { count, sections } from '../report/sections.js';
import { shortPath } from '../short-path.js';
import type { Removal } from '../store/index.js';
import { maskedDiff } from './diff.js';
import type {
  LeftCall,
  LeftReason,
  RestoredCall,
  UndoDone,
  UndoneFile,
  UndoOutcome,
  WrittenFile,
} from './types.js';

/** Why a call stays, and what the person can do: a reason without a text does not compile. */
export const LEFT = {
  unreadable: 'its secret cannot be read',
  'no-such-key': 'its secret has no text under that key',
  'not-awaited': 'its promise is not awaited, and a literal is none: await it, and run again',
  options: 'it asks for more than the current value: write the value by hand',
  unparsable: 'the file would not parse any more; please report this',
} as const satisfies Record<LeftReason, string>;

/** The plan for a person: the diff with masked values, and the calls that stay. */
export function undoPlanReport({ files, root }: UndoOutcome): string {
  if (files.length === 0) return 'No code reads a secret of the manifest.\n';
  const calls = files.reduce((sum, { restored }) => sum + restored.length, 0);
  const summary = `${count(calls, 'call')} become literals again`;
  return sections([
    [colors.bold(summary)],
    ...files.map((file) => diffLines(file, root)),
    noteLines(files, root),
    leftLines(files, root),
  ]);
}

/** What became of it. */
export function undoDoneReport(
  { written, packages, declarations, removals, abandoned }: UndoDone,
  root: string,
): string {
  return sections([
    written.map((file) => writtenLine(file, root)),
    packages.map((path) => doneLine(path, 'without @secretlift/runtime', root)),
    declarations.map((path) => doneLine(path, 'removed: it would declare nothing', root)),
    removals.map(removalLine),
    abandonedLines(abandoned),
  ]);
}

function doneLine(path: string, what: string, root: string): string {
  return `${colors.green('✓')} ${shortPath(path, root)} ${colors.dim(what)}`;
}

function diffLines(file: UndoneFile, root: string): string[] {
  if (file.edits.length === 0) return [];
  return [colors.bold(shortPath(file.file.path, root)), ...maskedDiff(file).map(coloured)];
}

function coloured(line: string): string {
  if (line.startsWith('+')) return colors.green(line);
  return line.startsWith('-') ? colors.red(line) : colors.dim(line);
}

function noteLines(files: readonly UndoneFile[], root: string): string[] {
  return files.flatMap((file) =>
    file.restored.flatMap((one) =>
      notesOf(one).map((note) => `  ${placeOf(one, file, root)}  ${note}`),
    ),
  );
}

/** What is not as it was before the migration. */
export function notesOf({ call, original, rotated }: RestoredCall): string[] {
  const isRespelled = call.place.spelling === 'own' && original === undefined;
  return [
    ...(isRespelled ? ['the same string, written another way than it was'] : []),
    ...(rotated ? ['rotated since: the code gets the present value'] : []),
  ];
}

function placeOf({ call }: RestoredCall | LeftCall, { file }: UndoneFile, root: string): string {
  const at = position(file, call.node.getStart(), root);
  return `${at.file}:${at.line}:${at.column}`;
}

function leftLines(files: readonly UndoneFile[], root: string): string[] {
  const lines = files.flatMap((file) =>
    file.left.map((one) => {
      const why =
        one.problem === undefined ? LEFT[one.reason] : `${LEFT[one.reason]}: ${one.problem}`;
      return `  ${placeOf(one, file, root)}  ${one.call.secret}: ${why}`;
    }),
  );
  return lines.length === 0 ? [] : [colors.bold('Left as they are'), ...lines];
}

const STATUS = {
  written: 'as it was',
  'changed-since-read': 'it changed while this ran; run again',
  'not-writable': 'it cannot be written; check its permissions and run again',
} as const satisfies Record<WrittenFile['status'], string>;

function writtenLine({ file, status }: WrittenFile, root: string): string {
  const sign = status === 'written' ? colors.green('✓') : colors.red('✗');
  return `${sign} ${shortPath(file.file.path, root)} ${colors.dim(STATUS[status])}`;
}

function removalLine(removal: Removal): string {
  if (removal.status === 'kept')
    return `${colors.red('✗')} ${removal.name} not deleted: ${removal.problem}`;
  const until = removal.until?.toISOString().slice(0, 10);
  const detail = until === undefined ? 'deleted' : `deleted; it can be restored until ${until}`;
  return `${colors.green('✓')} ${removal.name} ${colors.dim(detail)}`;
}

function abandonedLines(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  return [
    'No code here reads these secrets any more, and they are still in the store:',
    ...names.map((name) => `  ${deletionCommand(name)}`),
  ];
}

function deletionCommand(name: string): string {
  return isParameter(name)
    ? `aws ssm delete-parameter --name ${parameterName(name)}`
    : `aws secretsmanager delete-secret --secret-id ${name}`;
}
