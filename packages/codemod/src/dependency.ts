import { readFile } from 'node:fs/promises';
import detectIndent from 'detect-indent';
import { applyEdits, modify, parse, type ModificationOptions } from 'jsonc-parser';
import { detect, resolveCommand } from 'package-manager-detector';
import { RUNTIME } from './runtime-package.js';
import type { Section } from './types.js';
import { replaceFile } from './write.js';

/** A `package.json` that has to name the runtime. */
export interface PackageNeed {
  /** Absolute. */
  readonly path: string;
  readonly section: Section;
}

/** A `package.json` to which the runtime is to be added. */
export interface PackageExtension extends PackageNeed {
  /** `added`: it has no such section yet. */
  readonly dependencies: 'added' | 'extended';
}

/** What has to change so that these packages may call the runtime. */
export async function missingDependencies(
  needs: Iterable<PackageNeed>,
): Promise<PackageExtension[]> {
  const extensions: PackageExtension[] = [];
  for (const { path, section } of needs) {
    const json = packageJson(await readFile(path, 'utf8'));
    const present = { ...json.dependencies, ...json[section] };
    if (RUNTIME in present) continue;
    const dependencies = json[section] === undefined ? 'added' : 'extended';
    extensions.push({ path, section, dependencies });
  }
  return extensions;
}

/** How the project's own package manager installs, as its lock file or `packageManager` field tells. */
export async function installCommand(root: string): Promise<{ install?: string }> {
  const manager = await detect({ cwd: root });
  const resolved = manager && resolveCommand(manager.agent, 'install', []);
  return resolved ? { install: [resolved.command, ...resolved.args].join(' ') } : {};
}

type PackageJson = { readonly [Name in Section]?: Readonly<Record<string, string>> };

function packageJson(json: string): PackageJson {
  return (parse(json) as PackageJson | undefined) ?? {};
}

/**
 * Adds the runtime to a `package.json`, byte for byte as it was but for the one line.
 *
 * @param version range to ask for
 */
export async function addDependency(
  { path, section }: PackageExtension,
  version: string,
): Promise<void> {
  const json = await readFile(path, 'utf8');
  const edits = modify(json, [section, RUNTIME], version, {
    ...formatting(json),
    getInsertionIndex: (names) => [...names, RUNTIME].sort().indexOf(RUNTIME),
  });
  await replaceFile(path, applyEdits(json, edits));
}

/**
 * The way back of {@link addDependency}.
 *
 * @returns whether the runtime was there
 */
export async function removeDependency({
  path,
  section,
  dependencies,
}: PackageExtension): Promise<boolean> {
  const json = await readFile(path, 'utf8').catch(() => '{}');
  const present = packageJson(json)[section] ?? {};
  if (!(RUNTIME in present)) return false;
  const [target, value] =
    Object.keys(present).length > 1
      ? [[section, RUNTIME], undefined]
      : [[section], dependencies === 'added' ? undefined : {}];
  await replaceFile(path, applyEdits(json, modify(json, target, value, formatting(json))));
  return true;
}

function formatting(json: string): ModificationOptions {
  const indent = detectIndent(json);
  return {
    formattingOptions: {
      insertSpaces: indent.type !== 'tab',
      tabSize: indent.type === 'tab' ? 1 : indent.amount || 2,
      eol: json.includes('\r\n') ? '\r\n' : '\n',
    },
  };
}
