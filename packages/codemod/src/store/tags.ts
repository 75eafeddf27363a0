/** A tag as every service of AWS takes it. */
interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** The tag of a secret whose value was in source code: since when it is known to be burnt. */
export const EXPOSED = 'secretlift:exposed';

/** What marks a secret as exposed, on the day of its migration in UTC: `2026-01-31`. */
export function exposedTag(): Tag {
  return { Key: EXPOSED, Value: new Date().toISOString().slice(0, 10) };
}

/** Tags in the form of the API. */
export function tagList(tags: Readonly<Record<string, string>>): Tag[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}
