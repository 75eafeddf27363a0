import { readFile } from 'node:fs/promises';
import detectIndent from 'detect-indent';
import { applyEdits, modify, parse, type ModificationOptions } from 'jsonc-parser';
import { detect, resolveCommand } from 'package-manager-detector';
import type { Section } from './types.js';
import { replaceFile } from './write.js';

/** A `package.json` that has to name packages. */
export interface PackageNeed {
  /** Absolute. */
  readonly path: string;
  readonly section: Section;
  readonly names: readonly string[];
}

/** A `package.json` to which packages are to be added. */
export interface PackageExtension extends PackageNeed {
  /** `added`: it has no such section yet. */
  readonly dependencies: 'added' | 'extended';
}

/** What has to change so that these `package.json` name what they need. */
export async function missingDependencies(
  needs: Iterable<PackageNeed>,
): Promise<PackageExtension[]> {
  const extensions: PackageExtension[] = [];
  for (const { path, section, names } of needs) {
    const json = packageJson(await readFile(path, 'utf8'));
    const present = { ...json.dependencies, ...json[section] };
    const missing = names.filter((name) => !(name in present));
    if (missing.length === 0) continue;
    const dependencies = json[section] === undefined ? 'added' : 'extended';
    extensions.push({ path, section, names: missing, dependencies });
  }
  return extensions;
}

/** How the project's own package manager installs, as its lock file or `packageManager` field tells. */
export async function installCommand(root: string): Promise<{ install?: string }> {
  const manager = await detect({ cwd: root });
  const resolved = manager && resolveCommand(manager.agent, 'install', []);
  return resolved ? { install: [resolved.command, ...resolved.args].join(' ') } : {};
}

/** What matters of a `package.json`. */
type PackageJson = { readonly [Name in Section]?: Readonly<Record<string, string>> };

function packageJson(json: string): PackageJson {
  return (parse(json) as PackageJson | undefined) ?? {};
}

/**
 * Adds packages to a `package.json`, byte for byte as it was but for a line each.
 *
 * @param ranges what to ask for, by name
 */
export async function addDependencies(
  { path, section, names }: PackageExtension,
  ranges: Readonly<Record<string, string>>,
): Promise<void> {
  const wanted = names.map((name) => [name, ranges[name]] as const);
  await replaceFile(path, withPackages(await readFile(path, 'utf8'), section, wanted));
}

/** A `package.json` with packages more, in the order that package managers keep. */
export function withPackages(
  json: string,
  section: Section,
  packages: readonly (readonly [name: string, range: string | undefined])[],
): string {
  return packages.reduce((before, [name, range]) => {
    const edits = modify(before, [section, name], range, {
      ...formatting(before),
      getInsertionIndex: (present) => [...present, name].sort().indexOf(name),
    });
    return applyEdits(before, edits);
  }, json);
}

/** A `package.json` with scripts more, after those that it has. */
export function withScripts(
  json: string,
  scripts: readonly (readonly [name: string, command: string])[],
): string {
  return scripts.reduce(
    (before, [name, command]) =>
      applyEdits(before, modify(before, ['scripts', name], command, formatting(before))),
    json,
  );
}

/** The way back of {@link addDependencies}: what somebody has taken away already is no matter. */
export async function removeDependencies({
  path,
  section,
  names,
  dependencies,
}: PackageExtension): Promise<void> {
  const before = await readFile(path, 'utf8').catch(() => '{}');
  const after = names.reduce((json, name) => without(json, section, name, dependencies), before);
  if (after !== before) await replaceFile(path, after);
}

function without(
  json: string,
  section: Section,
  name: string,
  dependencies: PackageExtension['dependencies'],
): string {
  const present = packageJson(json)[section] ?? {};
  if (!(name in present)) return json;
  const [target, value] =
    Object.keys(present).length > 1
      ? [[section, name], undefined]
      : [[section], dependencies === 'added' ? undefined : {}];
  return applyEdits(json, modify(json, target, value, formatting(json)));
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
