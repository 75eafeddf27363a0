/**
 * The properties of the JSON object that a text holds; undefined where it holds anything else. The
 * message of a JSON error quotes the text, which is a secret: it goes no further.
 */
export function jsonEntries(text: string): [string, unknown][] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? Object.entries(value) : undefined;
  } catch {
    return undefined;
  }
}

/** The same as an object; an empty one where the text holds anything else. */
export function jsonObject(text: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(jsonEntries(text) ?? []);
}
