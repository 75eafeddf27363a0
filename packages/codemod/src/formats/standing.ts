import type { FindingEntry, MigrationDocument, RefusalEntry } from '../documents/migration.js';

/** A credential that stands in the code after the run, and what to do about it. */
export interface Standing {
  readonly finding: FindingEntry;
  readonly level: 'error' | 'warning' | 'note';
  /** One line for people; no value. */
  readonly message: string;
}

/** What a program that reads reports has to know of: all that the run did not lift. */
export function standing({ findings, refusals }: MigrationDocument): Standing[] {
  const refused = new Map(refusals.map((one) => [placeOf(one), one]));
  return findings
    .filter(({ fate }) => fate !== 'lifted')
    .map((finding) => ({
      finding,
      level: levelOf(finding),
      message: `${titleOf(finding)}: ${adviceOn(finding, refused.get(placeOf(finding)))}`,
    }));
}

/** What it is and what it is bound to: `password in db.password`. */
export function titleOf({ what, binding }: FindingEntry): string {
  return binding === undefined ? `Hardcoded ${what}` : `Hardcoded ${what} in ${binding}`;
}

function levelOf({ fate, confidence }: FindingEntry): Standing['level'] {
  if (fate === 'exempt') return 'note';
  return confidence === 'low' ? 'warning' : 'error';
}

function adviceOn({ fate, secret }: FindingEntry, refusal: RefusalEntry | undefined): string {
  if (fate === 'planned') return `migrate-secrets can lift it into ${secret ?? 'a secret'}`;
  if (fate === 'failed') return `it is not lifted into ${secret ?? 'a secret'} yet; run again`;
  return refusal === undefined ? 'it stays' : `${refusal.why}; ${refusal.next}`;
}

function placeOf({ file, line, column }: FindingEntry | RefusalEntry): string {
  return `${line}:${column} ${file}`;
}
