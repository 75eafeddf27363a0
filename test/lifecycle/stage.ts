import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SecretsManager } from '@aws-sdk/client-secrets-manager';
import { startLocalSecretsManager, type LocalSecretsManager } from '@secretlift/local';
import { runHere } from '../support/commands.js';
import { localAws, QUIET_SDK } from '../support/environment.js';
import { findLeaks, type Leak } from '../support/leaks.js';

/** How a command ended, and all that it printed. */
export interface Ending {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A folder with an application, a Secrets Manager, and the command line between them. */
export interface Stage extends AsyncDisposable {
  readonly dir: string;
  readonly server: LocalSecretsManager;
  readonly client: SecretsManager;
  /** Runs a command in the folder, in this process. */
  run(args: readonly string[], more?: Circumstances): Promise<Ending>;
  /** Writes files below the folder. */
  write(files: Readonly<Record<string, string>>): Promise<void>;
  /** Credentials, by a name that may be shown, in whatever the commands have printed until now. */
  leaks(values: Readonly<Record<string, string>>): Leak[];
}

/** What a command finds besides its arguments. */
export interface Circumstances {
  readonly env?: Readonly<Record<string, string>>;
  /** What stands on its standard input. */
  readonly input?: string;
}

/** Starts the endpoint and makes the folder; both go with the stage. */
export async function openStage(files: Readonly<Record<string, string>> = {}): Promise<Stage> {
  Object.assign(process.env, QUIET_SDK);
  const dir = await mkdtemp(join(tmpdir(), 'secretlift-lifecycle-'));
  const server = await startLocalSecretsManager({ region: 'eu-central-1' });
  const client = new SecretsManager({
    endpoint: server.url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const printed: string[] = [];
  const write = (more: Readonly<Record<string, string>>) => writeFiles(dir, more);
  await write(files);
  return {
    dir,
    server,
    client,
    write,
    run: async (args, { env, ...input } = {}) => {
      const surroundings = { cwd: dir, env: { ...localAws(server.url), ...env }, ...input };
      const { exitCode: status, stdout: out, stderr: err } = await runHere(surroundings, args);
      printed.push(out, err);
      return { status, out, err };
    },
    leaks: (values) => findLeaks('output', printed.join('\n'), new Map(Object.entries(values))),
    [Symbol.asyncDispose]: async () => {
      client.destroy();
      await server.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function writeFiles(dir: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), text);
  }
}
