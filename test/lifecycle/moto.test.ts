import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  SecretsManager,
  SecretsManagerServiceException,
  type Tag,
} from '@aws-sdk/client-secrets-manager';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage } from './stage.js';

/*
 * A whole life against moto, an independent imitation of AWS, where it is installed. Where it deviates
 * from AWS in what the commands ask of it, docs/commands.md says; the local endpoint stands in for AWS.
 */

const password = randomBytes(15).toString('hex');
const otherPassword = randomBytes(15).toString('hex');

const SERVER = `
import sys
from moto.server import ThreadedMotoServer
server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
sys.stdin.read()
server.stop()
`;

/** Undefined where moto is absent. It ends with its standard input, so that no one can leave it behind. */
async function startMoto() {
  const python = execa('python3', ['-c', SERVER], { reject: false, stderr: 'ignore' });
  const lines = createInterface(python.stdout);
  const [port] = (await Promise.race([once(lines, 'line'), once(lines, 'close')])) as [string?];
  if (port === undefined) return undefined;
  return {
    env: {
      AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${port}`,
      AWS_ENDPOINT_URL_SSM: `http://127.0.0.1:${port}`,
    },
    [Symbol.asyncDispose]: async () => {
      python.stdin.end();
      await python;
    },
  };
}

/** What is asked, and what comes of it: the name of the error, with its status, or nothing. */
interface Deviation {
  readonly what: string;
  readonly ask: (client: SecretsManager) => Promise<unknown>;
  readonly aws: string;
  readonly moto: string;
}

const SCHEDULED = 'moto/scheduled';

const DEVIATIONS: readonly Deviation[] = [
  {
    what: 'the status of an error about a secret that is not there',
    ask: (client) => client.describeSecret({ SecretId: 'moto/none' }),
    aws: 'ResourceNotFoundException 400',
    moto: 'ResourceNotFoundException 404',
  },
  {
    what: 'creating what is scheduled for deletion',
    ask: async (client) => {
      await client.createSecret({ Name: SCHEDULED, SecretString: password });
      await client.deleteSecret({ SecretId: SCHEDULED });
      await client.createSecret({ Name: SCHEDULED, SecretString: password });
    },
    aws: 'InvalidRequestException 400',
    moto: 'ResourceExistsException 400',
  },
  {
    what: 'tagging what is scheduled for deletion',
    ask: (client) => client.tagResource({ SecretId: SCHEDULED, Tags: [{ Key: 'a', Value: 'b' }] }),
    aws: 'InvalidRequestException 400',
    moto: '',
  },
  {
    what: 'a name that is none',
    ask: (client) => client.createSecret({ Name: 'no name', SecretString: password }),
    aws: 'ValidationException 400',
    moto: '',
  },
  {
    what: 'a value that is too long',
    ask: (client) =>
      client.createSecret({ Name: 'moto/long', SecretString: password.repeat(3000) }),
    aws: 'ValidationException 400',
    moto: '',
  },
  {
    what: 'an empty value',
    ask: (client) => client.createSecret({ Name: 'moto/empty', SecretString: '' }),
    aws: 'ValidationException 400',
    moto: '',
  },
  {
    what: 'more than 50 tags',
    ask: (client) => client.createSecret({ Name: 'moto/tags', SecretString: 'x', Tags: tags(51) }),
    aws: 'LimitExceededException 400',
    moto: '',
  },
  {
    what: 'a policy that lets everybody in',
    ask: async (client) => {
      await client.createSecret({ Name: 'moto/public', SecretString: password });
      await client.putResourcePolicy({
        SecretId: 'moto/public',
        ResourcePolicy: PUBLIC,
        BlockPublicPolicy: true,
      });
    },
    aws: 'PublicPolicyException 400',
    moto: '',
  },
  {
    what: 'a policy that is none',
    ask: (client) => client.putResourcePolicy({ SecretId: 'moto/public', ResourcePolicy: '?' }),
    aws: 'MalformedPolicyDocumentException 400',
    moto: '',
  },
];

function tags(count: number): Tag[] {
  return Array.from({ length: count }, (_, index) => ({ Key: `key-${index}`, Value: 'value' }));
}

const PUBLIC = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 'secretsmanager:*', Resource: '*' }],
});

it('deviates from AWS as the documentation lists it', async (context) => {
  await using moto = await startMoto();
  if (moto === undefined) return context.skip('moto is not installed');
  await using stage = await openStage();
  const endpoint = moto.env.AWS_ENDPOINT_URL_SECRETS_MANAGER;
  const client = new SecretsManager({ ...ANYBODY, endpoint });
  for (const { what, ask, ...expected } of DEVIATIONS) {
    const found = { aws: await outcomeOf(ask, stage.client), moto: await outcomeOf(ask, client) };
    expect({ what, ...found }).toEqual({ what, ...expected });
  }
  client.destroy();
});

const ANYBODY = {
  region: 'eu-central-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
};

async function outcomeOf(ask: Deviation['ask'], client: SecretsManager): Promise<string> {
  try {
    await ask(client);
    return '';
  } catch (error) {
    if (!(error instanceof SecretsManagerServiceException)) throw error;
    return `${error.name} ${error.$metadata.httpStatusCode}`;
  }
}

describe('the life of a secret', () => {
  let moto: Awaited<ReturnType<typeof startMoto>>;

  beforeAll(async () => {
    moto = await startMoto();
  });
  afterAll(() => moto?.[Symbol.asyncDispose]());

  it('is the same against moto', async (context) => {
    if (moto === undefined) return context.skip('moto is not installed');
    await using stage = await openStage({
      'package.json': '{ "name": "shop", "type": "module", "private": true }',
      'src/config.js': `export const db = { user: 'app', password: '${password}' };\n`,
    });
    const statuses: [string, number][] = [];
    for (const [command] of LIFE) {
      const { status } = await stage.run(command.split(' '), moto);
      statuses.push([command, status]);
    }
    expect(statuses).toEqual(LIFE);
    expect(stage.server.calls.count('GetSecretValue')).toBe(0);
    expect(stage.leaks({ password })).toEqual([]);
  });

  it('is the same as a parameter of moto', async (context) => {
    if (moto === undefined) return context.skip('moto is not installed');
    const text = `export const db = { user: 'app', password: '${password}' };\n`;
    await using stage = await openStage({ 'package.json': '{ "name": "store" }', 'db.js': text });
    const store = ['--store', 'parameter-store', '--yes', '--allow-dirty'];
    expect(await stage.run(store, moto)).toMatchObject({ status: 0 });
    expect(await readFile(join(stage.dir, 'db.js'), 'utf8')).toContain('ssm:/store/db');
    await stage.write({ 'db.js': text });
    const again = await stage.run(store, moto);
    expect(again.out).toContain('already there, the same value');
    const statuses: [string, number][] = [];
    for (const [command] of PARAMETER_LIFE) {
      const { status } = await stage.run(command.split(' '), { ...moto, input: otherPassword });
      statuses.push([command, status]);
    }
    expect(statuses).toEqual(PARAMETER_LIFE);
    expect(await stage.run(['undo', '--yes', '--allow-dirty'], moto)).toMatchObject({ status: 0 });
    expect(await readFile(join(stage.dir, 'db.js'), 'utf8')).toBe(
      text.replace(password, otherPassword),
    );
    expect(stage.server.calls.count()).toBe(0);
    expect(stage.leaks({ password, otherPassword })).toEqual([]);
  });
});

const LIFE: readonly (readonly [command: string, status: number])[] = [
  ['--yes --allow-dirty', 0],
  ['verify', 0],
  ['policy show', 0],
  ['policy show --for migration --format terraform', 0],
  ['policy attach --principal arn:aws:iam::123456789012:role/shop --yes', 0],
  ['policy attach --principal arn:aws:iam::123456789012:role/shop', 0],
  ['status --no-history', 1],
  ['rotate shop/db --generate', 0],
  ['status --no-history', 0],
  ['verify', 0],
  ['teardown --dry-run', 1],
  ['teardown --yes --recovery-days 7', 0],
  ['verify', 1],
  ['teardown', 0],
];

const PARAMETER_LIFE: readonly (readonly [command: string, status: number])[] = [
  ['verify', 0],
  ['policy show', 0],
  ['policy show --for migration', 0],
  ['status --no-history', 1],
  ['rotate ssm:/store/db', 0],
  ['status --no-history', 0],
  ['verify', 0],
  ['teardown --yes', 1],
];
