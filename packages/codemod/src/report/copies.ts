import { SecretMap, type Finding } from '@secretlift/detector';
import { colors } from './colors.js';
import { COPY_KINDS } from '../copy-kinds.js';
import type { Copy, Outcome, PlannedSecret } from '../types.js';
import { shortPath } from '../short-path.js';

/** A copy in words that do not show the value. */
export interface DescribedCopy {
  /** Relative to the root of the run, with slashes. */
  readonly file: string;
  readonly kind: Copy['kind'];
  readonly lines: readonly number[];
  /** What it is a copy of: `shop/db (password)`, or `password in db.password` where nothing is stored. */
  readonly of: string;
  readonly next: string;
}

/** What the copies of a run are copies of, and what to do about each. */
export function describedCopies({ copies, plan, scan, root }: Outcome): DescribedCopy[] {
  const names = new SecretMap<string>();
  for (const finding of scan.files.flatMap(({ findings }) => findings)) {
    names.set(finding.value, inWords(finding));
  }
  for (const secret of plan.secrets) nameContents(secret, names);
  return copies.map(({ path, kind, lines, value }) => ({
    file: shortPath(path, root),
    kind,
    lines,
    of: names.get(value) ?? '',
    next: COPY_KINDS[kind].next,
  }));
}

function inWords({ what, binding }: Finding): string {
  return binding === undefined ? what : `${what} in ${binding}`;
}

function nameContents({ name, content }: PlannedSecret, names: SecretMap<string>): void {
  if (content.form === 'string') names.set(content.value, name);
  else for (const [key, value] of content.entries) names.set(value, `${name} (${key})`);
}

/** The copies for a person, with what to do about each. */
export function copyLines(copies: readonly DescribedCopy[]): string[] {
  if (copies.length === 0) return [];
  return [
    colors.bold('The same values also stand here, where nothing is rewritten'),
    ...copies.flatMap(({ file, lines, of, next }) => [
      `  ${file}:${lineList(lines)}  ${of}`,
      colors.dim(`    ${next}`),
    ]),
  ];
}

/** More lines of one file than these are counted. */
const MOST_LINES = 5;

function lineList(lines: readonly number[]): string {
  const shown = lines.slice(0, MOST_LINES).join(',');
  const more = lines.length - MOST_LINES;
  return more > 0 ? `${shown} and ${more} more` : shown;
}
