import { colors } from '../report/colors.js';
import type { Reference } from '../references/index.js';
import { position } from '../report/place.js';
import type { Mismatch, ReadableSecret, Verification, VerifiedSecret } from './types.js';

/** The verification for a person: each secret, its version and its places; never a value. */
export function verifyReport(verification: Verification): string {
  const { secrets, unresolved, root } = verification;
  if (secrets.length + unresolved.length === 0) return 'No code here reads a secret.\n';
  const parts = [
    ...secrets.map((secret) => secretLines(secret, root)),
    unresolvedLines(unresolved, root),
    [summary(verification)],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function secretLines({ secret, references, mismatches }: VerifiedSecret, root: string): string[] {
  const places = references.map((reference) => placeLine(reference, mismatches, root));
  if (secret.status === 'unreadable') {
    const { what, next } = secret.advice;
    return [`${colors.red('✗')} ${secret.id}: ${what}`, ...places, colors.dim(`  ${next}`)];
  }
  const sign = mismatches.length === 0 ? colors.green('✓') : colors.red('✗');
  return [`${sign} ${secret.id} ${colors.dim(factsOf(secret))}`, ...places];
}

function factsOf({ versionId, changed, rotated }: ReadableSecret): string {
  return [
    `version ${versionId}`,
    ...(changed === undefined ? [] : [`changed ${day(changed)}`]),
    ...(rotated === undefined ? [] : [`rotated ${day(rotated)}`]),
  ].join(', ');
}

/** An hour is more than anybody needs to know of a change, and a day is the same everywhere. */
function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function placeLine(reference: Reference, mismatches: readonly Mismatch[], root: string): string {
  const at = position(reference.file, reference.offset, root);
  const keys = reference.keys.length > 0 ? `  ${reference.keys.join(', ')}` : '';
  const wrong = mismatches.filter((mismatch) => mismatch.reference === reference);
  const problems = wrong.map((mismatch) => colors.red(`: ${problemText(mismatch)}`));
  return `  ${at.file}:${at.line}:${at.column}  ${reference.accessor}${keys}${problems.join('')}`;
}

const PROBLEMS = {
  'no-such-key': 'its value has no key',
  'key-is-no-text': 'its value has no text under the key',
  'not-json': 'its value is not a JSON object, so it has no keys',
  'no-text': 'it holds bytes and no text',
  'no-bytes': 'it holds text and no bytes',
} as const satisfies Record<Mismatch['problem'], string>;

/** What is wrong at a place, in words. */
export function problemText({ problem, key }: Mismatch): string {
  const takesKey = problem === 'no-such-key' || problem === 'key-is-no-text';
  return takesKey && key !== undefined ? `${PROBLEMS[problem]} "${key}"` : PROBLEMS[problem];
}

function unresolvedLines(references: readonly Reference[], root: string): string[] {
  if (references.length === 0) return [];
  const lines = references.map((reference) => {
    const at = position(reference.file, reference.offset, root);
    return `  ${at.file}:${at.line}:${at.column}  ${reference.accessor}: ${unresolvedText(reference)}`;
  });
  return [colors.bold('Not looked up'), ...lines];
}

/** Why nobody but the running program knows what a reference reads. */
export function unresolvedText({ id, asksElsewhere }: Reference): string {
  if (asksElsewhere) return 'it asks for another version, stage or Region';
  return id.kind === 'variable'
    ? `${id.variable} is not set here`
    : 'its id is made while the program runs';
}

function summary({ secrets, where }: Verification): string {
  const wrong = secrets.filter(
    ({ secret, mismatches }) => secret.status === 'unreadable' || mismatches.length > 0,
  );
  const all = `${secrets.length} ${secrets.length === 1 ? 'secret' : 'secrets'}`;
  if (secrets.length === 0) return 'Nothing to look up.';
  return wrong.length === 0
    ? `${all} in ${where}: all as the code reads them`
    : `${wrong.length} of ${all} in ${where} not as the code reads them`;
}
