import type { Import } from './imports.js';

/** The files of a cycle of imports, first and last the same, or undefined where there is none. */
export function cycleIn(imports: readonly Import[]): string[] | undefined {
  const targets = targetsByFile(imports);
  const finished = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (finished.has(file)) return undefined;
    const cycle = firstOf(targets.get(file) ?? [], (target) => visit(target, [...path, file]));
    finished.add(file);
    return cycle;
  };
  return firstOf(targets.keys(), (file) => visit(file, []));
}

function targetsByFile(imports: readonly Import[]): Map<string, string[]> {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) {
    if (to !== undefined) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  return targets;
}

/** The first result that is there. */
function firstOf<T, R>(items: Iterable<T>, find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
