import { existsSync } from 'node:fs';
import { copyFile, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { REPOSITORY } from '../support/fixture.js';
import { installPacked, type Project } from '../packages/install.js';

/** What a project has beside the plugin, each linked to what this repository has installed. */
const LINKED = [
  '@babel/core',
  '@babel/eslint-parser',
  '@eslint/json',
  '@typescript-eslint/parser',
  'astro-eslint-parser',
  'eslint-plugin-toml',
  'eslint-plugin-yml',
  'jsonc-eslint-parser',
  'oxlint',
  'svelte-eslint-parser',
  'toml-eslint-parser',
  'vue-eslint-parser',
  'yaml-eslint-parser',
];

/** A project with the packed plugin and every parser, but no linter yet. */
export async function projectWithParsers(): Promise<Project> {
  const project = await installPacked(['detector', 'eslint-plugin']);
  const modules = join(project.dir, 'node_modules');
  // The linter is that of the folder that is linted, whichever the repository has.
  await rm(join(modules, 'eslint-plugin-secretlift/node_modules/eslint'));
  for (const name of LINKED) await link(name, join(modules, name));
  return project;
}

/** Adds a folder to a project with an ESLint of its own: `eslint` or `eslint-9`. */
export async function addLinter(project: Project, eslint: string): Promise<string> {
  const dir = join(project.dir, eslint);
  await link(eslint, join(dir, 'node_modules/eslint'));
  await copyFile(join(import.meta.dirname, 'lint.mjs'), join(dir, 'lint.mjs'));
  return dir;
}

/** Writes files into a folder by their names. */
export async function write(dir: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(dir, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
}

/** The folder of a package that this repository has installed for the plugin. */
export function installed(name: string): string {
  const own = join(REPOSITORY, 'packages/eslint-plugin/node_modules', name);
  return existsSync(own) ? own : join(REPOSITORY, 'node_modules', name);
}

async function link(name: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await symlink(installed(name), path, 'dir');
}
