import { json } from '../documents/json.js';
import { schemaUrl } from '../documents/schema-url.js';
import type { StatusDocument } from '../documents/status.js';
import { colors } from '../report/colors.js';
import type { Commit } from '../history/index.js';
import type { Exposure, MigratedValue, Status } from './types.js';

/** 0: all that was in the code has been replaced; 1: something has not, or nobody knows. */
export function statusExitCode({ exposed, unknown }: Status): 0 | 1 {
  return exposed.length + unknown.length === 0 ? 0 : 1;
}

/** What is burnt, for a person; never a value. */
export function statusReport(status: Status): string {
  const { exposed, rotated, unknown } = status;
  const parts = [
    [colors.bold(summary(status))],
    ...exposed.map(exposureLines),
    unknown.map(
      (one) => `${colors.yellow('?')} ${title(one)}: ${one.what}\n  ${colors.dim(one.next)}`,
    ),
    rotated.map(
      (one) => `${colors.green('✓')} ${title(one)} ${colors.dim(`rotated ${one.on ?? 'since'}`)}`,
    ),
  ];
  const written = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${written.join('\n\n')}\n`;
}

function summary({ exposed, rotated, unknown, where }: Status): string {
  const all = exposed.length + rotated.length + unknown.length;
  return exposed.length === 0
    ? `No value in ${where} is known to be one that was in the code.`
    : `${exposed.length} of ${all} values in ${where} ${exposed.length === 1 ? 'is' : 'are'} still what was in the code.`;
}

function title({ name, key }: MigratedValue): string {
  return key === undefined ? name : `${name} { ${key} }`;
}

function exposureLines(exposure: Exposure): string[] {
  const { since, commits, revocation, name, key } = exposure;
  const { what, url } = revocation;
  const age = since === undefined ? 'not rotated' : `not rotated since ${since}`;
  return [
    `${colors.red('✗')} ${title(exposure)} ${colors.dim(age)}`,
    ...commitLines(commits),
    `  ${what}${url === undefined ? '' : `: ${url}`}`,
    `  migrate-secrets rotate ${name}${key === undefined ? '' : ` --key ${key}`}`,
  ];
}

/** More than these are in the JSON. */
const SHOWN = 5;

function commitLines(commits: readonly Commit[] | undefined): string[] {
  if (commits === undefined) return [];
  if (commits.length === 0) return [colors.dim('  no commit of the rewritten files shows it')];
  const lines = commits
    .slice(0, SHOWN)
    .map(({ hash, date, author }) => `  ${colors.yellow(hash.slice(0, 10))} ${date} ${author}`);
  const more = commits.length - SHOWN;
  return more > 0 ? [...lines, `  and ${more} more`] : lines;
}

/** The machine-readable report: one JSON document that ends in a line feed; never a value. */
export function statusJsonReport(status: Status): string {
  const { where, exposed, rotated, unknown } = status;
  return json({
    $schema: schemaUrl('status'),
    version: 1,
    exitCode: statusExitCode(status),
    where,
    exposed: exposed.map((one) => ({ ...one, commits: one.commits && [...one.commits] })),
    rotated: [...rotated],
    unknown: [...unknown],
  } satisfies StatusDocument);
}
