import { Reader } from './reader.js';
import { settingsFrom, type Settings } from './settings.js';
import { sharedEntries } from './shared-entries.js';
import { createSource } from './sources/index.js';

/**
 * What both builds of this package (ESM and CommonJS) share inside one realm. Values are shared
 * more widely: see shared-entries.ts.
 */
export interface Realm {
  /** Made at the first read, so that a program may configure before it. */
  reader: Reader | undefined;
  configured: Partial<Settings>;
}

const name = Symbol.for('@secretlift/runtime 1');
const globals = globalThis as { [name]?: Realm | undefined };

/** The state of this realm. */
export const realm: Realm = (globals[name] ??= { reader: undefined, configured: {} });

/** The reader of this realm, made now if this is its first use. */
export function currentReader(): Reader {
  return (realm.reader ??= createReader());
}

/** Settings for this program, over those of the environment. Values read before are forgotten. */
export function configure(settings: Partial<Settings>): void {
  realm.configured = { ...realm.configured, ...settings };
  realm.reader = undefined;
}

function createReader(): Reader {
  const settings = settingsFrom(process.env, realm.configured);
  return new Reader({
    settings,
    environment: process.env,
    entries: sharedEntries(),
    local: () => undefined,
    source: createSource(settings, () => import('@aws-sdk/client-secrets-manager')),
    ahead: () => [],
  });
}
