import { jsonObject } from './json-entries.js';
import type { PlannedContent } from './types.js';

/**
 * What a secret is to hold, as the service stores it.
 *
 * @param beside what it holds already, for a new version: keys of it that the plan does not name stay
 */
export function secretString(content: PlannedContent, beside?: string): string {
  if (content.form === 'string') return content.value.reveal();
  const kept = beside === undefined ? {} : jsonObject(beside);
  const entries = [...content.entries].map(([key, value]) => [key, value.reveal()]);
  return JSON.stringify({ ...kept, ...content.details, ...Object.fromEntries(entries) });
}

/** Whether what was read is what the plan wants there; other keys of a JSON secret do not matter. */
export function holds(found: string | undefined, content: PlannedContent): boolean {
  if (found === undefined) return false;
  if (content.form === 'string') return found === content.value.reveal();
  const object = jsonObject(found);
  return [...content.entries].every(([key, value]) => object[key] === value.reveal());
}

/** A message of the service, with the value masked should it ever quote one. */
export function concealed(message: string, content: PlannedContent): string {
  const values = content.form === 'string' ? [content.value] : [...content.entries.values()];
  return values.reduce((text, value) => value.concealIn(text), message);
}
