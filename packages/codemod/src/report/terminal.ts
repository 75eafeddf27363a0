import pc from 'picocolors';
import { refusalText } from '../refusals.js';
import type {
  Applied,
  Outcome,
  PassedOver,
  PlannedPlace,
  PlannedSecret,
  Refusal,
  Stored,
} from '../types.js';
import { describedCopies, type DescribedCopy } from './copies.js';
import { monthlyCost } from './cost.js';
import { maskedDiff } from './diff.js';
import { position } from './place.js';
import { shortPath } from '../short-path.js';

/** The plan for a person: each secret and its places, the diff, what is refused and why, the cost. */
export function planReport(outcome: Outcome): string {
  return sections([
    summary(outcome),
    ...outcome.plan.secrets.map((secret) => secretLines(secret, outcome.root)),
    ...diffs(outcome),
    refusalLines(outcome.plan.refusals, outcome.root),
    passedOverLines(outcome.scan.passedOver, outcome.root),
    copyLines(describedCopies(outcome)),
    costLine(outcome.plan.secrets.length),
  ]);
}

/** What became of the plan: stored, rewritten, left, and what to do now. */
export function outcomeReport(outcome: Outcome): string {
  const { stored = [], applied = [], root } = outcome;
  return sections([
    storedLines(stored),
    appliedLines(applied, root),
    dependencyLines(outcome.dependencies, root),
    declarationLines(outcome.declarations, root),
    closing(outcome),
  ]);
}

function sections(parts: readonly (readonly string[])[]): string {
  const written = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${written.join('\n\n')}\n`;
}

function summary({ scan }: Outcome): string[] {
  const findings = scan.files.reduce((sum, { findings }) => sum + findings.length, 0);
  if (findings === 0) return [`No hardcoded credentials in ${count(scan.read, 'file')}.`];
  const places = `${count(scan.files.length, 'file')} of ${scan.read}`;
  return [pc.bold(`${count(findings, 'hardcoded credential')} in ${places}`)];
}

function secretLines({ name, content, places }: PlannedSecret, root: string): string[] {
  const keys =
    content.form === 'json' ? ` ${pc.dim(`{ ${[...content.entries.keys()].join(', ')} }`)}` : '';
  return [`${pc.cyan(name)}${keys}`, ...places.map((place) => placeLine(place, root))];
}

function placeLine({ file, site, binding, accessor }: PlannedPlace, root: string): string {
  const at = position(file, site.range[0], root);
  const call = accessor === 'getSecret' ? 'await getSecret' : 'getSecretSync';
  const door = site.backDoor
    ? `  ${pc.yellow('a back door: whoever knows the value is let in')}`
    : '';
  return `  ${at.file}:${at.line}:${at.column}  ${binding}  ${pc.dim(`→ ${call}`)}${door}`;
}

function diffs({ rewritten, scan, root }: Outcome): string[][] {
  const secrets = scan.files.flatMap(({ findings }) => findings.map(({ value }) => value));
  return rewritten.map((file) => {
    const diff = maskedDiff(file, secrets, root);
    return [pc.bold(diff.file), ...diff.lines.map(colourLine)];
  });
}

const LINE_COLOURS: Readonly<Record<string, (line: string) => string>> = {
  '+': pc.green,
  '-': pc.red,
  '@': pc.dim,
};

function colourLine(line: string): string {
  return LINE_COLOURS[line.charAt(0)]?.(line) ?? line;
}

function refusalLines(refusals: readonly Refusal[], root: string): string[] {
  if (refusals.length === 0) return [];
  return [
    pc.bold('Left as they are'),
    ...refusals.flatMap((refusal) => refusalLine(refusal, root)),
  ];
}

function refusalLine({ file, finding, reason }: Refusal, root: string): string[] {
  const at = position(file, finding.range[0], root);
  const { why, next } = refusalText(reason);
  const binding = finding.binding === undefined ? '' : ` in ${finding.binding}`;
  return [
    `  ${at.file}:${at.line}:${at.column}  ${finding.what}${binding}: ${why}`,
    pc.dim(`    ${next}`),
  ];
}

const PASSED_OVER = {
  'syntax-error': 'does not parse',
  unreadable: 'cannot be read',
  'too-large': 'was passed over',
} as const satisfies Record<PassedOver['reason'], string>;

function passedOverLines(files: readonly PassedOver[], root: string): string[] {
  if (files.length === 0) return [];
  const lines = files.map(
    ({ path, reason, detail }) => `  ${shortPath(path, root)} ${PASSED_OVER[reason]} (${detail})`,
  );
  return [pc.bold('Not looked at'), ...lines];
}

/** More lines of one file than these are counted. */
const MOST_LINES = 5;

function copyLines(copies: readonly DescribedCopy[]): string[] {
  if (copies.length === 0) return [];
  return [
    pc.bold('The same values also stand here, where nothing is rewritten'),
    ...copies.flatMap(({ file, lines, of, next }) => [
      `  ${file}:${lineList(lines)}  ${of}`,
      pc.dim(`    ${next}`),
    ]),
  ];
}

function lineList(lines: readonly number[]): string {
  const shown = lines.slice(0, MOST_LINES).join(',');
  const more = lines.length - MOST_LINES;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function costLine(secrets: number): string[] {
  if (secrets === 0) return [];
  const total = monthlyCost(secrets).toFixed(2);
  return [`${count(secrets, 'secret')} × $0.40 = $${total} a month, and $0.05 per 10,000 reads.`];
}

const ARRIVALS = {
  created: 'created, read back',
  reused: 'already there, the same value',
  updated: 'a new version, read back',
} as const satisfies Record<Exclude<Stored['status'], 'failed'>, string>;

function storedLines(stored: readonly Stored[]): string[] {
  return stored.map((one) =>
    one.status === 'failed'
      ? `${pc.red('✗')} ${one.name}: ${one.problem}`
      : `${pc.green('✓')} ${one.name} ${pc.dim(ARRIVALS[one.status])}`,
  );
}

const LEFT = {
  'secret-not-stored': 'not every secret in it was stored',
  'changed-since-read': 'it changed while this ran; run again',
  'not-writable': 'it cannot be written; check its permissions and run again',
} as const satisfies Record<Extract<Applied, { status: 'left' }>['reason'], string>;

function appliedLines(applied: readonly Applied[], root: string): string[] {
  return applied.map((one) => {
    const path = shortPath(one.file.path, root);
    return one.status === 'rewritten'
      ? `${pc.green('✓')} ${path} ${pc.dim('rewritten')}`
      : `${pc.red('✗')} ${path} left as it was: ${LEFT[one.reason]}`;
  });
}

function dependencyLines(paths: readonly string[], root: string): string[] {
  return paths.map(
    (path) => `${pc.green('✓')} ${shortPath(path, root)} ${pc.dim('now has @secretlift/runtime')}`,
  );
}

function declarationLines(paths: readonly string[], root: string): string[] {
  return paths.map(
    (path) =>
      `${pc.green('✓')} ${shortPath(path, root)} ${pc.dim('tells TypeScript the ids and their keys')}`,
  );
}

function closing({ stored = [], dependencies, install: command }: Outcome): string[] {
  const how = command === undefined ? 'with your package manager' : `now: ${command}`;
  const install = dependencies.length > 0 ? [`Install the new dependency ${how}`] : [];
  if (!stored.some(({ status }) => status === 'created')) return install;
  return [
    ...install,
    'The old values are still in the git history: rotate each secret in the store, and revoke what it replaced.',
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
