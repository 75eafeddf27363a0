import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import type { Entry } from './entry.js';

/**
 * The entries that every realm of this thread shares: Jest and Vitest give each test file a
 * `globalThis` of its own, but environment data is the thread's. A new worker thread starts with a
 * clone of them.
 */
export function sharedEntries(): Map<string, Entry> {
  const found = getEnvironmentData(name) as Map<string, Entry> | undefined;
  if (found !== undefined) return found;
  const entries = new Map<string, Entry>();
  setEnvironmentData(name, entries);
  return entries;
}

/** Ends with the version of the shape of Entry: another version must not read these. */
const name = '@secretlift/runtime entries 1';
