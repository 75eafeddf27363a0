import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa, ExecaError } from 'execa';
import { AwsError, awsEnvironment, type LabClientKind, type Reply } from './client.js';

/** The `aws` command, with the flags that a person would type; a value comes from a file. */
export const awsCli: LabClientKind = {
  name: 'AWS CLI',
  absence: async () => {
    const { failed } = await execa('aws', ['--version'], { reject: false });
    return failed ? 'the AWS CLI is not installed' : undefined;
  },
  connect: async (endpoint) => {
    const folder = await mkdtemp(join(tmpdir(), 'lab-'));
    return {
      call: async (operation, { SecretString: value, ...request }) => {
        const command = ['secretsmanager', kebabCase(operation), ...flags(request)];
        if (value !== undefined) command.push('--secret-string', await fileWith(folder, value));
        const env = awsEnvironment(endpoint);
        const { stdout } = await execa('aws', command, { env }).catch(rethrow);
        return JSON.parse(stdout || '{}') as Reply;
      },
      [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
    };
  },
};

async function fileWith(folder: string, value: unknown): Promise<string> {
  const path = join(folder, 'value');
  await writeFile(path, String(value), { mode: 0o600 });
  return `file://${path}`;
}

/** `{ SecretId: 'x', Force: true }` becomes `--secret-id x --force`. */
function flags(request: Record<string, unknown>): readonly string[] {
  return Object.entries(request).flatMap(([name, value]) => {
    const flag = `--${kebabCase(name)}`;
    if (value === true) return [flag];
    return [flag, typeof value === 'string' ? value : JSON.stringify(value)];
  });
}

function kebabCase(name: string): string {
  return name.replaceAll(/\B[A-Z]/g, '-$&').toLowerCase();
}

function rethrow(error: unknown): never {
  const stderr = error instanceof ExecaError ? String(error.stderr) : '';
  const [, name] = /An error occurred \((\w+)\)/.exec(stderr) ?? [];
  throw name === undefined ? error : new AwsError(name);
}
