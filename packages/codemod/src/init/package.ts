import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { withPackages, withScripts } from '../dependency.js';
import type { Setup, Step } from './step.js';

/** What people run again and again. */
const SCRIPTS = [
  ['secrets:plan', 'migrate-secrets --dry-run'],
  ['secrets:verify', 'migrate-secrets verify'],
  ['secrets:status', 'migrate-secrets status'],
] as const;

const PACKAGES = ['eslint-plugin-secretlift', 'migrate-secrets'] as const;

type Manifest = Readonly<
  Partial<Record<'scripts' | 'dependencies' | 'devDependencies', Record<string, string>>>
>;

/** Adds the packages and the scripts to `package.json`, those that it does not have. */
export async function packageStep({ root, range }: Setup): Promise<Step> {
  const path = join(root, 'package.json');
  if (!existsSync(path)) {
    const next = 'Run "npm init" first, or run this where the package.json is.';
    return { kind: 'obstacle', what: `${root} has no package.json.`, next };
  }
  const before = await readFile(path, 'utf8');
  const { scripts, dependencies, devDependencies } = (parse(before) as Manifest | undefined) ?? {};
  const present = { ...dependencies, ...devDependencies };
  const packages = PACKAGES.filter((name) => !(name in present)).map(
    (name) => [name, range] as const,
  );
  const missing = SCRIPTS.filter(([name]) => scripts?.[name] === undefined);
  const after = withScripts(withPackages(before, 'devDependencies', packages), missing);
  if (after === before) return undefined;
  return { kind: 'file', path, before, after, why: 'the packages, and scripts to run them' };
}
