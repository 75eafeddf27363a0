import type { Shape } from './types.js';

/** What a value looks like; undefined stands for bytes. */
export function shapeOf(text: string | undefined): Shape {
  if (text === undefined) return { form: 'binary' };
  const entries = entriesOf(text);
  if (entries === undefined) return { form: 'text' };
  const keysOf = (isText: boolean) =>
    new Set(
      entries.flatMap(([key, value]) => ((typeof value === 'string') === isText ? [key] : [])),
    );
  return { form: 'json', textKeys: keysOf(true), otherKeys: keysOf(false) };
}

/** The message of a JSON error quotes the text: it goes no further. */
function entriesOf(text: string): [string, unknown][] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? Object.entries(value) : undefined;
  } catch {
    return undefined;
  }
}
