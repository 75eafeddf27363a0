import { draft, type Draft } from '../draft.js';
import { findingsIn } from '../findings.js';
import { splice } from '../splice.js';
import { survey } from '../survey/index.js';
import { packageOf } from '../packages.js';
import type { PendingPlace } from '../types.js';
import { DEFAULT_CHOICES, type PlanChoices } from '../plan/choices.js';

/** A password that no file of this repository contains: tests put it together. */
export const PASSWORD = ['tr0ub4dor', 'horse', '71'].join('&');
/** Another one. */
export const OTHER_PASSWORD = ['c0bblers', 'bridge', '93'].join('%');

/** Files by name, the `package.json` of the folder that they share, and the person's choices. */
export interface Sources {
  readonly files: Readonly<Record<string, string>>;
  readonly packageJson?: Readonly<Record<string, unknown>>;
  readonly choices?: Partial<PlanChoices>;
  /** Names of the files that others import. */
  readonly imported?: readonly string[];
  /** What an interrupted run was about to rewrite. */
  readonly pending?: readonly PendingPlace[];
}

/** Plans files in memory, as the command would. */
export function drafted({
  files,
  packageJson,
  choices,
  imported = [],
  pending = [],
}: Sources): Draft {
  const scanned = Object.entries(files).map(([name, text]) => {
    const source = { path: `/nowhere/${name}`, text, bom: false };
    return { ...source, findings: findingsIn(source) };
  });
  const owner = packageOf('/nowhere', { name: 'shop', private: true, ...packageJson }, true);
  const surveyed = survey(scanned, {
    owner: () => owner,
    isImported: (path) => imported.some((name) => path === `/nowhere/${name}`),
    includeTests: false,
  });
  return draft(surveyed, { ...DEFAULT_CHOICES, ...choices }, '/nowhere', {
    inUse: new Set(),
    pending,
  });
}

/** The text of one file after migration. */
export function migrated(text: string, name = 'app.js', sources: Partial<Sources> = {}): string {
  const { rewritten } = drafted({ ...sources, files: { [name]: text } });
  const [only] = rewritten;
  return only === undefined ? text : splice(only.file.text, only.edits);
}
