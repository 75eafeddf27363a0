import { manifestNames } from './manifest.js';
import { overridesFrom } from './overrides.js';
import { Reader } from './reader.js';
import { settingsFrom, type Settings } from './settings.js';
import { sharedEntries } from './shared-entries.js';
import { createSource, type LoadSdk } from './sources/index.js';
import { filesToLookFrom } from './sources/look-from.js';
import { requirePackage } from './sources/require-package.js';

/**
 * What both builds of this package (ESM and CommonJS) share inside one realm. Values are shared
 * more widely: see shared-entries.ts.
 */
interface Realm {
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

/**
 * Settings for this program, over those of the environment. Call it before the first read: a read
 * that is under way still goes by the old ones.
 */
export function configure(settings: Partial<Settings>): void {
  realm.configured = { ...realm.configured, ...settings };
  realm.reader = undefined;
}

/** Overridden values stay in this reader: other realms may not be overridden. */
function createReader(): Reader {
  const settings = settingsFrom(process.env, realm.configured);
  const overrides = overridesFrom(process.env);
  return new Reader({
    settings,
    environment: process.env,
    entries: sharedEntries(),
    local: (id) => {
      const value = overrides?.(id);
      return value && { ok: true, value };
    },
    source: createSource(settings, process.env, load),
    known: () => manifestNames(process.env, process.cwd()),
  });
}

/** Everybody has the one; the other is an optional peer, and no bundler may miss it. */
const load = {
  secretsManager: () => import('@aws-sdk/client-secrets-manager'),
  parameterStore: () => requirePackage('@aws-sdk/client-ssm', filesToLookFrom()),
} as LoadSdk;
