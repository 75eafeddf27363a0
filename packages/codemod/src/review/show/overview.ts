import { CONFIDENCES } from '@secretlift/detector';
import type { Screen } from '../screen.js';
import { passedOverLines } from '../../report/passed-over.js';
import { cut } from '../../report/frame.js';
import { count } from '../../report/sections.js';
import { refusalText } from '../../refusals.js';
import { shortPath } from '../../short-path.js';
import type { Outcome, ScannedFile } from '../../types.js';

const SUREST_FIRST = CONFIDENCES.toReversed();

/** Files that are listed; what is beyond is counted. */
const MOST_FILES = 15;

/** What was found, by file and confidence, and what is not asked about. */
export function overviewLines(
  { scan, plan, root }: Outcome,
  { colors, columns }: Pick<Screen, 'colors' | 'columns'>,
): string[] {
  const findings = scan.files.reduce((sum, file) => sum + file.findings.length, 0);
  if (findings === 0) return [`No hardcoded credentials in ${count(scan.read, 'file')}.`];
  const left = plan.refusals.filter(({ reason }) => refusalText(reason).byDefault === true).length;
  const notRead = passedOverLines(scan.passedOver, root);
  return [
    colors.bold(
      `${count(findings, 'hardcoded credential')} in ${count(scan.files.length, 'file')} of ${scan.read}`,
    ),
    '',
    ...table(scan.files, root, columns),
    ...(left > 0 ? ['', `${left} of them in tests or sample data: left alone without asking`] : []),
    ...(notRead.length > 0 ? ['', 'Not looked at:', ...notRead] : []),
  ];
}

function table(files: readonly ScannedFile[], root: string, columns: number): string[] {
  const shown = mostFindings(files);
  const width = Math.min(
    columns - NUMBERS * SUREST_FIRST.length,
    Math.max(...shown.map(({ path }) => shortPath(path, root).length), 4) + 1,
  );
  const rows = shown.map((file) => row(shortPath(file.path, root), numbersOf(file), width));
  const more = files.length - shown.length;
  return [
    row('', SUREST_FIRST, width),
    ...rows,
    ...(more > 0 ? [`and ${count(more, 'more file')}`] : []),
  ];
}

/** Columns of a number. */
const NUMBERS = 8;

function mostFindings(files: readonly ScannedFile[]): ScannedFile[] {
  const sorted = files.toSorted((a, b) => b.findings.length - a.findings.length);
  return sorted.slice(0, MOST_FILES);
}

function numbersOf({ findings }: ScannedFile): string[] {
  return SUREST_FIRST.map((confidence) => {
    const number = findings.filter((finding) => finding.confidence === confidence).length;
    return number === 0 ? '–' : String(number);
  });
}

function row(name: string, numbers: readonly string[], width: number): string {
  const cells = numbers.map((number) => number.padStart(NUMBERS));
  return `${cut(name, Math.max(0, name.length - width), width).padEnd(width)}${cells.join('')}`;
}
