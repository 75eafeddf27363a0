import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import detectIndent from 'detect-indent';
import { applyEdits, modify, parse } from 'jsonc-parser';
import writeFileAtomic from 'write-file-atomic';
import { RUNTIME } from './runtime-package.js';
import type { SurveyedFile } from './types.js';

/**
 * Adds the runtime to the `package.json` of every package that now calls it, byte for byte as it was
 * but for the one line.
 *
 * @param version range to ask for
 * @returns paths of the files that changed
 */
export async function addDependency(
  files: readonly SurveyedFile[],
  version: string,
): Promise<string[]> {
  const owners = files.filter((file) => file.package.exists).map((file) => file.package.directory);
  const changed: string[] = [];
  for (const directory of new Set(owners)) {
    const path = join(directory, 'package.json');
    if (await addTo(path, version)) changed.push(path);
  }
  return changed;
}

interface PackageJson {
  readonly dependencies?: Readonly<Record<string, string>>;
}

async function addTo(path: string, version: string): Promise<boolean> {
  const json = await readFile(path, 'utf8');
  const { dependencies = {} } = parse(json) as PackageJson;
  if (RUNTIME in dependencies) return false;
  const indent = detectIndent(json);
  const edits = modify(json, ['dependencies', RUNTIME], version, {
    formattingOptions: {
      insertSpaces: indent.type !== 'tab',
      tabSize: indent.type === 'tab' ? 1 : indent.amount || 2,
      eol: json.includes('\r\n') ? '\r\n' : '\n',
    },
    getInsertionIndex: (names) => [...names, RUNTIME].sort().indexOf(RUNTIME),
  });
  await writeFileAtomic(path, applyEdits(json, edits));
  return true;
}
