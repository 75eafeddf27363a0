import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateCredential } from '../support/generate.js';
import { migrateCopy } from '../support/migrated.js';

/** A command that is killed, and where it begins. */
export interface Journey {
  readonly args: readonly string[];
  /** What stands on its standard input, each time it is run. */
  readonly input?: string;
  /** The folder of the application, of which every run gets a copy. */
  readonly application: string;
  /** The data folder of the store, likewise; absent: an empty store. */
  readonly store?: string;
}

/** A kind of journey, and what is expected of it. */
export interface Kind {
  readonly name: string;
  /** At how many moments it is killed where a sample will do. */
  readonly sample: number;
  /** Makes what it begins from, in a folder of its own. */
  readonly begin: (application: string, home: string) => Promise<Journey>;
  /** Whether it leaves secrets in the store, for code that reads them. */
  readonly leavesSecrets: boolean;
  /** Code may read what is no longer in the store. */
  readonly mayDangle?: boolean;
  /** What a run says, and breaks, that finds everything done. */
  readonly over?: RegExp;
}

export const KINDS: readonly Kind[] = [
  { name: 'migrate', sample: 5, begin: migrating, leavesSecrets: true },
  {
    name: 'undo',
    sample: 3,
    begin: afterMigration('undo', '--yes', '--delete-secrets'),
    leavesSecrets: false,
    over: /There is nothing to undo/u,
  },
  {
    name: 'teardown',
    sample: 1,
    begin: afterMigration('teardown', '--yes'),
    leavesSecrets: false,
    mayDangle: true,
  },
  {
    name: 'rotate',
    sample: 3,
    begin: rotating,
    leavesSecrets: true,
    over: /has this value already/u,
  },
];

/** @param application before its migration */
function migrating(application: string): Promise<Journey> {
  return Promise.resolve({ args: ['--yes'], application });
}

/** A command for what has been migrated, and committed. */
function afterMigration(...args: readonly string[]): Kind['begin'] {
  return async (application, home) => ({ args, ...(await migrateCopy(application, home)) });
}

/** A secret that is one value, for which another has been issued. */
async function rotating(application: string, home: string): Promise<Journey> {
  const migrated = await migrateCopy(application, home);
  const manifest = await readFile(join(migrated.application, 'secretlift.manifest.json'), 'utf8');
  const { secrets } = JSON.parse(manifest) as { secrets: { name: string; keys: string[] }[] };
  const { name = '' } = secrets.find(({ keys }) => keys.length === 0) ?? {};
  return { args: ['rotate', name], input: generateCredential('kill', 'password:new'), ...migrated };
}
