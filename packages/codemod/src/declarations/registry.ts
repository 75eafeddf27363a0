import { RUNTIME } from '../runtime-package.js';

/** The keys of each secret by its id; `any` where only the running program knows them. */
export type Registry = ReadonlyMap<string, readonly string[] | 'any'>;

/** Several registries as one: all their ids, each with all its keys. */
export function united(registries: readonly Registry[]): Registry {
  const all = new Map<string, readonly string[] | 'any'>();
  for (const [id, keys] of registries.flatMap((registry) => [...registry])) {
    const known = all.get(id) ?? [];
    all.set(id, known === 'any' || keys === 'any' ? 'any' : [...new Set([...known, ...keys])]);
  }
  return all;
}

/**
 * A registry as a declaration file for TypeScript: an id or a key that is not in it does not compile.
 * Formatters are told to leave it alone. Linters are not: a directive that finds nothing to silence is a
 * warning of its own.
 */
export function declarationText(registry: Registry): string {
  const ids = [...registry.keys()].sort();
  return [
    '// Written by migrate-secrets: the ids and keys that code may read.',
    '// prettier-ignore',
    'export {};',
    '// prettier-ignore',
    `declare module '${RUNTIME}' {`,
    '  interface SecretRegistry {',
    ...ids.map((id) => `    ${quoted(id)}: ${keysType(registry.get(id) ?? [])};`),
    '  }',
    '}',
    '',
  ].join('\n');
}

function keysType(keys: readonly string[] | 'any'): string {
  if (keys === 'any') return 'string';
  return keys.length === 0 ? 'never' : [...keys].sort().map(quoted).join(' | ');
}

function quoted(text: string): string {
  const json = JSON.stringify(text);
  return /['\\]/.test(json) ? json : `'${text}'`;
}

/** What a declaration file says, in the form in which {@link declarationText} writes it. */
export function registryIn(text: string): Registry {
  const lines = text.matchAll(/^ {4}(?<id>['"].*?['"]): (?<keys>.*);$/gm);
  return new Map(
    Array.from(lines, ({ groups }) => {
      const [id = ''] = stringsIn(groups?.['id'] ?? '');
      const keys = groups?.['keys'] ?? '';
      return [id, keys === 'string' ? 'any' : stringsIn(keys)] as const;
    }),
  );
}

function stringsIn(types: string): string[] {
  const strings = types.matchAll(/'([^']*)'|"(?:[^"\\]|\\.)*"/g);
  return Array.from(strings, ([literal, plain]) => plain ?? (JSON.parse(literal) as string));
}
