import { colors } from './colors.js';
import { refusalPage, refusalText } from '../refusals.js';
import type { Outcome, PlannedPlace, PlannedSecret, Refusal } from '../types.js';
import { copyLines, describedCopies } from './copies.js';
import { costLines } from './cost.js';
import { colouredLine, maskedDiff } from './diff.js';
import { valuesFound } from './masked.js';
import { passedOverLines } from './passed-over.js';
import { position } from './place.js';
import { count, sections } from './sections.js';

/** The plan for a person: each secret and its places, the diff, what is refused and why, the cost. */
export function planReport(outcome: Outcome): string {
  return sections([
    summary(outcome),
    ...outcome.plan.secrets.map((secret) => secretLines(secret, outcome.root)),
    ...diffs(outcome),
    refusalLines(outcome.plan.refusals, outcome.root),
    notLookedAt(outcome),
    copyLines(describedCopies(outcome)),
    costLines(outcome.plan.secrets),
  ]);
}

function summary({ scan }: Outcome): string[] {
  const findings = scan.files.reduce((sum, { findings }) => sum + findings.length, 0);
  if (findings === 0) return [`No hardcoded credentials in ${count(scan.read, 'file')}.`];
  const places = `${count(scan.files.length, 'file')} of ${scan.read}`;
  return [colors.bold(`${count(findings, 'hardcoded credential')} in ${places}`)];
}

function secretLines({ name, content, places }: PlannedSecret, root: string): string[] {
  const keys =
    content.form === 'json'
      ? ` ${colors.dim(`{ ${[...content.entries.keys()].join(', ')} }`)}`
      : '';
  return [`${colors.cyan(name)}${keys}`, ...places.map((place) => placeLine(place, root))];
}

function placeLine({ file, site, binding, accessor }: PlannedPlace, root: string): string {
  const at = position(file, site.range[0], root);
  const call = accessor === 'getSecret' ? 'await getSecret' : 'getSecretSync';
  const door = site.backDoor
    ? `  ${colors.yellow('a back door: whoever knows the value is let in')}`
    : '';
  return `  ${at.file}:${at.line}:${at.column}  ${binding}  ${colors.dim(`→ ${call}`)}${door}`;
}

function diffs({ rewritten, scan, root }: Outcome): string[][] {
  const secrets = valuesFound(scan);
  return rewritten.map((file) => {
    const diff = maskedDiff(file, secrets, root);
    return [colors.bold(diff.file), ...diff.lines.map((line) => colouredLine(line, colors))];
  });
}

function refusalLines(refusals: readonly Refusal[], root: string): string[] {
  if (refusals.length === 0) return [];
  return [
    colors.bold('Left as they are'),
    ...refusals.flatMap((refusal) => refusalLine(refusal, root)),
    ...pagesOf(refusals).map((page) => colors.dim(`  ${page}`)),
  ];
}

/** Where the reasons are explained for which something is to be done. */
function pagesOf(refusals: readonly Refusal[]): string[] {
  const reasons = refusals
    .map(({ reason }) => reason)
    .filter((reason) => refusalText(reason).byDefault !== true);
  return [...new Set(reasons)].map(refusalPage);
}

function refusalLine({ file, finding, reason }: Refusal, root: string): string[] {
  const at = position(file, finding.range[0], root);
  const { why, next } = refusalText(reason);
  const binding = finding.binding === undefined ? '' : ` in ${finding.binding}`;
  return [
    `  ${at.file}:${at.line}:${at.column}  ${finding.what}${binding}: ${why}`,
    colors.dim(`    ${next}`),
  ];
}

function notLookedAt({ scan, root }: Outcome): string[] {
  const lines = passedOverLines(scan.passedOver, root);
  return lines.length === 0 ? [] : [colors.bold('Not looked at'), ...lines];
}
