import { readFileSync } from 'node:fs';
import type { Environment } from './environment.js';
import { secretError } from './errors.js';
import type { StoredValue } from './sources/source.js';

/** Values that stand in for secrets, by id; undefined for an id that is not overridden. */
export type Overrides = (id: string) => StoredValue | undefined;

/**
 * Overrides for development and tests: `SECRETLIFT_OVERRIDES` names a JSON file
 * `{ "<id>": "<value>" | { "<key>": "<value>" } }`, and `SECRETLIFT_OVERRIDE_SHOP_DB` holds the value
 * of `shop/db` (a variable goes before the file). Undefined if there is neither.
 *
 * @throws SecretSetupError in production, where a forgotten override would be a back door, and for
 *   a file that cannot be used.
 */
export function overridesFrom(environment: Environment): Overrides | undefined {
  const names = Object.keys(environment).filter((name) => overriding.test(name));
  const [first] = names;
  if (first === undefined) return undefined;
  if (environment['NODE_ENV'] === 'production' && environment['SECRETLIFT_ALLOW_OVERRIDES'] !== '1')
    throw secretError({ reason: 'overrides-forbidden', id: first });
  const file = environment['SECRETLIFT_OVERRIDES'];
  const fromFile = file ? valuesIn(file) : new Map<string, string>();
  return (id) => asValue(environment[variableFor(id)] ?? fromFile.get(id));
}

const overriding = /^SECRETLIFT_OVERRIDE(?:S$|_.)/;

/** The variable that overrides an id: `shop/db` → `SECRETLIFT_OVERRIDE_SHOP_DB`. */
export function variableFor(id: string): string {
  return `SECRETLIFT_OVERRIDE_${id.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
}

function valuesIn(file: string): Map<string, string> {
  try {
    const values = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    return new Map(Object.entries(values).map(([id, value]) => [id, asText(value)]));
  } catch (error) {
    throw secretError({ reason: 'overrides-unreadable', id: file, detail: withoutText(error) });
  }
}

/** A value as Secrets Manager would hold it: an object becomes its JSON. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function asValue(text: string | undefined): StoredValue | undefined {
  return text === undefined ? undefined : { kind: 'text', text };
}

/** The message of a parse error quotes the file, which holds values: Node's code alone. */
function withoutText(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'it is not a JSON object';
}
