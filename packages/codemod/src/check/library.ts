import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/**
 * The folder with the declarations of the language itself, `lib.es2022.d.ts` and so on: those of the
 * project's own TypeScript, else those of ours. ts-morph's compiler comes without.
 *
 * @param from absolute path of a file of the project
 * @returns undefined where no TypeScript is installed
 */
export function libraryFolder(from: string): string | undefined {
  return folderSeenFrom(from) ?? folderSeenFrom(import.meta.url);
}

function folderSeenFrom(from: string): string | undefined {
  try {
    return dirname(createRequire(from).resolve('typescript/lib/lib.d.ts'));
  } catch {
    return undefined;
  }
}
