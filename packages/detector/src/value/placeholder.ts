import { PLACEHOLDERS, PLAIN_VALUES, SCHEMA_WORDS } from '../rules/placeholders.js';

/** Whether a value only stands in for a credential: `<token>`, `changeme`, `****`. */
export function isPlaceholder(value: string): boolean {
  return PLACEHOLDERS.some(({ pattern }) => pattern.test(value));
}

/** Whether a value is something else by its form: a path, an address, a selector, the name of a type. */
export function isPlain(value: string): boolean {
  return (
    SCHEMA_WORDS.has(value.toLowerCase()) || PLAIN_VALUES.some(({ pattern }) => pattern.test(value))
  );
}
