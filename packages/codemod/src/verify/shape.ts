import { jsonEntries } from '../json-entries.js';
import type { Shape } from './types.js';

/** What a value looks like; undefined stands for bytes. */
export function shapeOf(text: string | undefined): Shape {
  if (text === undefined) return { form: 'binary' };
  const entries = jsonEntries(text);
  if (entries === undefined) return { form: 'text' };
  const keysOf = (isText: boolean) =>
    new Set(
      entries.flatMap(([key, value]) => ((typeof value === 'string') === isText ? [key] : [])),
    );
  return { form: 'json', textKeys: keysOf(true), otherKeys: keysOf(false) };
}
