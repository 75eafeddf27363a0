import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { startLocalSecretsManager } from '@secretlift/local';
import { migrateSecrets } from './commands.js';
import { localAws } from './environment.js';
import { commitAll } from './git.js';

/** An application that has been migrated and committed, and the data folder of its store. */
export interface Migrated {
  readonly application: string;
  readonly store: string;
}

/** Migrates a copy of an application, and leaves that and the store in a folder. */
export async function migrateCopy(original: string, home: string): Promise<Migrated> {
  const application = join(home, 'migrated');
  const store = join(home, 'store');
  await cp(original, application, { recursive: true });
  await using server = await startLocalSecretsManager({ dataDirectory: store });
  const { exitCode, stderr } = await migrateSecrets(application, localAws(server.url), '--yes');
  if (exitCode !== 0) throw new Error(`the application was not migrated: ${stderr}`);
  await commitAll(application, 'The application after migration');
  return { application, store };
}
