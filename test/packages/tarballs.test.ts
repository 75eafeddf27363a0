import { once } from 'node:events';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CreateSecretCommand } from '@aws-sdk/client-secrets-manager';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateCredential } from '../support/generate.js';
import { type LocalEndpoint, startLocalEndpoint } from '../support/local-endpoint.js';
import { installPacked, type Project } from './install.js';

const password = generateCredential('tarballs', 'password');

let project: Project;
let endpoint: LocalEndpoint;

beforeAll(async () => {
  project = await installPacked();
  endpoint = await startLocalEndpoint();
  const SecretString = JSON.stringify({ password });
  await endpoint.client.send(new CreateSecretCommand({ Name: 'shop/database', SecretString }));
});

afterAll(async () => {
  await project[Symbol.asyncDispose]();
  await endpoint[Symbol.asyncDispose]();
});

describe('the packed packages', () => {
  it.each(['consumer.mjs', 'consumer.cjs'])('are used from %s', async (consumer) => {
    await copyFile(join(import.meta.dirname, 'consumers', consumer), join(project.dir, consumer));
    const { stdout, stderr } = await inProject(process.execPath, consumer);
    expect(JSON.parse(stdout)).toEqual({
      presets: ['recommended', 'strict', 'tests', 'data'],
      detect: 'function',
      run: 'function',
      endpointAnswers: 400,
      sync: password,
      async: password,
    });
    expect(stderr).not.toMatch(/ExperimentalWarning/u);
  });

  it('bring the command secrets-manager-local', async () => {
    const server = inProject(binary('secrets-manager-local'), '--port', '0');
    const [url] = (await once(createInterface(server.stdout), 'line')) as [string];
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    expect((await fetch(url, { method: 'POST' })).status).toBe(400);
    server.kill();
    await server;
  });

  it('bring the command migrate-secrets', async () => {
    await writeFile(join(project.dir, 'database.js'), `const password = '${password}';\n`);
    const { exitCode, stdout } = await inProject(
      binary('migrate-secrets'),
      'database.js',
      '--json',
    );
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'planned',
      findings: [{ file: 'database.js', line: 1, kind: 'password' }],
    });
  });
});

function binary(command: string): string {
  return join(project.dir, 'node_modules/.bin', command);
}

/** Runs a program in the project; it finds the endpoint, and ends as it will. */
function inProject(program: string, ...args: readonly string[]) {
  return execa(program, args, {
    cwd: project.dir,
    env: endpoint.env,
    extendEnv: false,
    reject: false,
    timeout: 60_000,
  });
}
