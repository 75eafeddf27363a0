import { CREDENTIAL_NAMES } from '../../packages/detector/src/rules/names.js';
import { SINK_MODULES, sinksOfModule } from '../../packages/detector/src/rules/sinks/index.js';
import { VALUE_RULES } from '../../packages/detector/src/rules/values/index.js';

/** The parts of `docs/detection.md` that are written by the tables, by the name of their marks. */
const GENERATED: Readonly<Record<string, () => string>> = {
  values: () =>
    table(
      ['id', 'what', 'source'],
      VALUE_RULES.map(({ id, what, near, source }) => [
        `\`${id}\``,
        near ? `${what} (beside ${near.join(', ')})` : what,
        source,
      ]),
    ),
  names: () =>
    table(['kind', 'names'], grouped(CREDENTIAL_NAMES.map(({ kind, words }) => [kind, words]))),
  calls: () =>
    table(
      ['module', 'what is called'],
      grouped(
        SINK_MODULES.flatMap(sinksOfModule).map(({ module, callee }) => [
          `\`${module}\``,
          callee === '' ? 'itself' : `\`${callee}\``,
        ]),
      ),
    ),
};

/** The document with its generated parts written anew. */
export function withGenerated(document: string): string {
  return Object.entries(GENERATED).reduce(
    (text, [name, write]) =>
      text.replace(
        new RegExp(`(<!-- generated: ${name} -->)[\\s\\S]*?(<!-- end -->)`),
        (_all, start: string, end: string) => `${start}\n\n${write()}\n\n${end}`,
      ),
    document,
  );
}

function grouped(pairs: readonly (readonly [key: string, value: string])[]): string[][] {
  const groups = new Map<string, Set<string>>();
  for (const [key, value] of pairs) groups.set(key, (groups.get(key) ?? new Set()).add(value));
  return [...groups].map(([key, values]) => [key, [...values].join(', ')]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}
