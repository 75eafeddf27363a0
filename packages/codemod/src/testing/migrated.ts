import { dirname } from 'node:path';
import { draft, type Draft } from '../draft.js';
import { findingsIn } from '../findings.js';
import { splice } from '../splice.js';
import { survey } from '../survey/index.js';
import type { OwningPackage } from '../types.js';

/** A password that no file of this repository contains: tests put it together. */
export const PASSWORD = ['tr0ub4dor', 'horse', '71'].join('&');
/** Another one. */
export const OTHER_PASSWORD = ['c0bblers', 'bridge', '93'].join('%');

/** Files by name, with `package.json` facts for the folder that they share. */
export interface Sources {
  readonly files: Readonly<Record<string, string>>;
  readonly owner?: Partial<OwningPackage>;
}

/** Plans files in memory, as the command would. */
export function drafted({ files, owner = {} }: Sources): Draft {
  const scanned = Object.entries(files).map(([name, text]) => {
    const source = { path: `/nowhere/${name}`, text, bom: false };
    return { ...source, findings: findingsIn(source) };
  });
  const found = (path: string): OwningPackage => ({
    directory: dirname(path),
    name: 'shop',
    type: 'commonjs',
    exists: true,
    ...owner,
  });
  return draft(survey(scanned, found), '/nowhere');
}

/** The text of one file after migration. */
export function migrated(
  text: string,
  name = 'app.js',
  owner: Partial<OwningPackage> = {},
): string {
  const { rewritten } = drafted({ files: { [name]: text }, owner });
  const [only] = rewritten;
  return only === undefined ? text : splice(only.file.text, only.edits);
}
