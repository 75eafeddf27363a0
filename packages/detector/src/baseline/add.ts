import type { Finding } from '../finding.js';
import type { Baseline, BaselineEntry } from './baseline.js';
import { hashOf, secretPartOf } from './hash.js';
import { KnownSecrets } from './known.js';
import { typeOf } from './type.js';

/** The findings of a file. */
export interface Found {
  /** Its path with slashes, relative to the folder of the baseline. */
  readonly filename: string;
  /** The source text that the ranges of the findings index. */
  readonly text: string;
  readonly findings: readonly Finding[];
}

/**
 * A baseline that knows of the findings too. Entries that stand are kept as they are, with what an
 * audit said of them; a finding that one of them holds adds none.
 *
 * @param generatedAt what to write where something was added
 * @returns the same object where all was known
 */
export function addFindings(
  baseline: Baseline,
  found: readonly Found[],
  generatedAt: Date,
): Baseline {
  const known = new KnownSecrets(baseline);
  const added = found.flatMap((file) => newEntries(file, known));
  if (added.length === 0) return baseline;
  const results = sorted([...Object.entries(baseline.results), ...added]);
  return { ...baseline, results, generated_at: timestamp(generatedAt) };
}

type FileEntries = readonly [filename: string, entries: readonly BaselineEntry[]];

function newEntries({ filename, text, findings }: Found, known: KnownSecrets): FileEntries[] {
  const entries = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    if (known.holds(filename, finding, text)) continue;
    const entry = entryOf(finding, filename, text);
    const identity = `${entry.type} ${entry.hashed_secret}`;
    if (!entries.has(identity)) entries.set(identity, entry);
  }
  return entries.size === 0 ? [] : [[filename, [...entries.values()]]];
}

function entryOf(finding: Finding, filename: string, text: string): BaselineEntry {
  return {
    type: typeOf(finding),
    filename,
    hashed_secret: hashOf(secretPartOf(finding)),
    is_verified: false,
    line_number: text.slice(0, finding.range[0]).split('\n').length,
  };
}

/** By file, then by line, hash and type, as `SecretsCollection.__iter__` has them. */
function sorted(files: readonly FileEntries[]): Baseline['results'] {
  const gathered = new Map<string, BaselineEntry[]>();
  for (const [filename, entries] of files)
    gathered.set(filename, [...(gathered.get(filename) ?? []), ...entries]);
  const byName = [...gathered].sort(([one], [other]) => byCodePoints(one, other));
  return Object.fromEntries(byName.map(([name, entries]) => [name, entries.sort(byPlace)]));
}

function byPlace(one: BaselineEntry, other: BaselineEntry): number {
  return (
    (one.line_number ?? 0) - (other.line_number ?? 0) ||
    byCodePoints(one.hashed_secret, other.hashed_secret) ||
    byCodePoints(one.type, other.type)
  );
}

/** Python compares code points where JavaScript compares halves of surrogate pairs; UTF-8 keeps their order. */
function byCodePoints(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

function timestamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
