import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ts } from 'ts-morph';
import type { RewrittenFile } from './types.js';

/** A TypeScript program, as its config describes it, and the files in it that change. */
export interface ConfiguredProgram {
  /** Absolute path of the config. */
  readonly path: string;
  readonly config: ts.ParsedCommandLine;
  readonly files: readonly RewrittenFile[];
}

/** The programs to which the files belong; a file that no config takes in is in none. */
export function programsOf(files: readonly RewrittenFile[], root: string): ConfiguredProgram[] {
  const parsed = configReader();
  const programs = new Map<string, ConfiguredProgram & { files: RewrittenFile[] }>();
  for (const file of files) {
    const path = configOf(file.file.path, root, parsed);
    const config = path === undefined ? undefined : parsed(path);
    if (path === undefined || config === undefined) continue;
    const known = programs.get(path);
    if (known === undefined) programs.set(path, { path, config, files: [file] });
    else known.files.push(file);
  }
  return [...programs.values()];
}

type ReadConfig = (path: string) => ts.ParsedCommandLine | undefined;

/** Reads each config once. What is wrong with a config is the business of whoever compiles with it. */
function configReader(): ReadConfig {
  const known = new Map<string, ts.ParsedCommandLine | undefined>();
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  return (path) => {
    if (!known.has(path)) known.set(path, ts.getParsedCommandLineOfConfigFile(path, {}, host));
    return known.get(path);
  };
}

/** The nearest config above a file that takes it in, itself or by a project that it refers to. */
function configOf(file: string, root: string, parsed: ReadConfig): string | undefined {
  for (let directory = dirname(file); ; directory = dirname(directory)) {
    for (const name of ['tsconfig.json', 'jsconfig.json']) {
      const path = join(directory, name);
      const found = existsSync(path) ? including(path, file, parsed, new Set()) : undefined;
      if (found !== undefined) return found;
    }
    if (directory === root || directory === dirname(directory)) return undefined;
  }
}

function including(
  path: string,
  file: string,
  parsed: ReadConfig,
  seen: Set<string>,
): string | undefined {
  if (seen.has(path)) return undefined;
  seen.add(path);
  const config = parsed(path);
  if (config?.fileNames.includes(file) === true) return path;
  for (const reference of config?.projectReferences ?? []) {
    const found = including(ts.resolveProjectReferencePath(reference), file, parsed, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}
