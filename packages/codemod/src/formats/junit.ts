import type { FindingEntry, MigrationDocument } from '../documents/migration.js';
import { standing, titleOf, type Standing } from './standing.js';

/**
 * JUnit's XML as CI servers read it: a suite for each file, a case for each credential; lifted ones
 * have passed, those that are left on purpose are skipped.
 */
export function junit(document: MigrationDocument): string {
  const states = new Map(standing(document).map((one) => [one.finding, one]));
  const files = [...new Set(document.findings.map(({ file }) => file))];
  const suites = files.map((file) =>
    suite(
      file,
      document.findings.filter((finding) => finding.file === file),
      states,
    ),
  );
  const all = suites.length > 0 ? suites.join('') : NOTHING;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="migrate-secrets">\n${all}</testsuites>\n`;
}

/** Some servers take a report without a case for a broken one. */
const NOTHING = `<testsuite name="migrate-secrets" tests="1" failures="0" errors="0" skipped="0">
<testcase classname="migrate-secrets" name="no hardcoded credentials"/>
</testsuite>
`;

type States = ReadonlyMap<FindingEntry, Standing>;

function suite(file: string, findings: readonly FindingEntry[], states: States): string {
  const standingHere = findings.flatMap((finding) => states.get(finding) ?? []);
  const skipped = standingHere.filter(({ level }) => level === 'note').length;
  const failures = standingHere.length - skipped;
  const counts = `tests="${findings.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
  const cases = findings.map((finding) => testCase(finding, states.get(finding)));
  return `<testsuite name="${escaped(file)}" ${counts}>\n${cases.join('')}</testsuite>\n`;
}

function testCase(finding: FindingEntry, state: Standing | undefined): string {
  const { file, line, column } = finding;
  const name = `${titleOf(finding)} (${line}:${column})`;
  const attributes = `classname="${escaped(file)}" name="${escaped(name)}" file="${escaped(file)}" line="${line}"`;
  return state === undefined
    ? `<testcase ${attributes}/>\n`
    : `<testcase ${attributes}>${resultOf(state)}</testcase>\n`;
}

function resultOf({ level, finding, message }: Standing): string {
  return level === 'note'
    ? `<skipped message="${escaped(message)}"/>`
    : `<failure type="${escaped(finding.rule)}" message="${escaped(message)}"/>`;
}

/** XML 1.0 has no way to write most control characters. */
function escaped(text: string): string {
  return text
    .replace(NOT_IN_XML, '\uFFFD')
    .replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

// eslint-disable-next-line no-control-regex -- control characters are what has to go
const NOT_IN_XML = /[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff]/g;
