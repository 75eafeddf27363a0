import { randomBytes } from 'node:crypto';
import { runSimulation, type Simulation } from '@cloud-copilot/iam-simulate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './stage.js';

const ACCOUNT = '000000000000';
const ROLE = `arn:aws:iam::${ACCOUNT}:role/shop`;
const KEY = `arn:aws:kms:eu-central-1:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const value = randomBytes(18).toString('base64url');

const CODE = `import { getSecretSync } from '@secretlift/runtime';
export const db = getSecretSync('shop/db');
export const mail = getSecretSync('shop/mail');
`;

let stage: Stage;
const arns = new Map<string, string>();

beforeAll(async () => {
  stage = await openStage({ 'app.mjs': CODE });
  for (const Name of ['shop/db', 'shop/db-prod', 'shop/dbs', 'shop/mail']) {
    const KmsKeyId = Name === 'shop/mail' ? KEY : undefined;
    const { ARN = '' } = await stage.client.createSecret({ Name, SecretString: value, KmsKeyId });
    arns.set(Name, ARN);
  }
});

afterAll(() => stage[Symbol.asyncDispose]());

async function policyFor(role: string): Promise<unknown> {
  const { status, out, err } = await stage.run(['policy', 'show', '--for', role]);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return JSON.parse(out);
}

/** Whether IAM would allow a request, by the simulator's word. */
async function isAllowed(
  policy: unknown,
  action: string,
  resource: string,
  contextVariables: Simulation['request']['contextVariables'] = {},
): Promise<boolean> {
  const response = await runSimulation(
    {
      request: {
        principal: ROLE,
        action,
        resource: { resource, accountId: ACCOUNT },
        contextVariables: simulable(contextVariables),
      },
      identityPolicies: [{ name: 'generated', policy: simulable(policy) }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      // A key lets the IAM policies of its account decide, as the console makes it.
      ...(action.startsWith('kms:') && { resourcePolicy: DELEGATING }),
    },
    {},
  );
  if (response.resultType === 'error') throw new Error(response.errors.message);
  return response.overallResult === 'Allowed';
}

/**
 * The simulator drops what a request says of the encryption context, since its data have a
 * placeholder there: another string of the request stands in for it.
 */
function simulable<T>(value: T): T {
  const text = JSON.stringify(value).replaceAll(
    /kms:EncryptionContext:(?:SecretARN|PARAMETER_ARN)/gu,
    'aws:userid',
  );
  return JSON.parse(text) as T;
}

const DELEGATING = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
      Action: 'kms:*',
      Resource: '*',
    },
  ],
};

describe('the policy of the application', () => {
  it.each([
    ['shop/db', 'GetSecretValue', true],
    ['shop/mail', 'GetSecretValue', true],
    ['shop/db-prod', 'GetSecretValue', false],
    ['shop/dbs', 'GetSecretValue', false],
    ['shop/db', 'PutSecretValue', false],
    ['shop/db', 'DeleteSecret', false],
  ])('for %s, %s: %s', async (name, action, allowed) => {
    const policy = await policyFor('application');
    expect(await isAllowed(policy, `secretsmanager:${action}`, arns.get(name) ?? '')).toBe(allowed);
  });

  it.each([
    ['through Secrets Manager, for its secret', 'secretsmanager', 'shop/mail', 'kms:Decrypt', true],
    ['through another service', 's3', 'shop/mail', 'kms:Decrypt', false],
    ['for the secret of a neighbour', 'secretsmanager', 'shop/db-prod', 'kms:Decrypt', false],
    ['to encrypt', 'secretsmanager', 'shop/mail', 'kms:GenerateDataKey', false],
  ])('the key %s', async (_, service, name, action, allowed) => {
    const policy = await policyFor('application');
    const context = {
      'kms:ViaService': `${service}.eu-central-1.amazonaws.com`,
      'kms:EncryptionContext:SecretARN': arns.get(name) ?? '',
    };
    expect(await isAllowed(policy, action, KEY, context)).toBe(allowed);
  });
});

describe('the policy of whoever migrates', () => {
  it.each([
    ['shop/db', 'CreateSecret', true],
    ['shop/db', 'PutSecretValue', true],
    ['shop/db', 'DeleteSecret', true],
    ['shop/db', 'TagResource', true],
    ['shop/db-prod', 'CreateSecret', false],
    ['shop/db-prod', 'GetSecretValue', false],
    ['shop/db', 'RotateSecret', false],
  ])('for %s, %s: %s', async (name, action, allowed) => {
    const policy = await policyFor('migration');
    expect(await isAllowed(policy, `secretsmanager:${action}`, arns.get(name) ?? '')).toBe(allowed);
  });

  it('may list, since it finds what it made in the list', async () => {
    expect(await isAllowed(await policyFor('migration'), 'secretsmanager:ListSecrets', '*')).toBe(
      true,
    );
  });

  it('may use the key to create, when there is no ARN yet', async () => {
    const context = {
      'kms:ViaService': 'secretsmanager.eu-central-1.amazonaws.com',
      'kms:EncryptionContext:SecretARN': 'RequestToValidateKeyAccess',
    };
    const policy = await policyFor('migration');
    expect(await isAllowed(policy, 'kms:GenerateDataKey', KEY, context)).toBe(true);
  });
});

describe('the policy of whoever migrates, before the first run', () => {
  let before: Stage;

  beforeAll(async () => {
    before = await openStage({
      'package.json': '{ "name": "shop", "private": true, "type": "module" }',
      'src/db.js': `export const dbPassword = '${value}';\n`,
    });
  });

  afterAll(() => before[Symbol.asyncDispose]());

  const planned = async (env: Record<string, string>, ...flags: string[]) => {
    const args = ['policy', 'show', '--for', 'migration', ...flags];
    const { status, out, err } = await before.run(args, { env });
    return { status, err, policy: JSON.parse(out) as { Statement: { Resource: unknown }[] } };
  };
  const inAccount = { AWS_ACCOUNT_ID: ACCOUNT };
  const arnOf = (name: string) =>
    `arn:aws:secretsmanager:eu-central-1:${ACCOUNT}:secret:${name}-AbCdEf`;

  it.each([
    ['shop/db-password', [], true],
    ['shop/db-password-2', [], false],
    ['team/shop/db-password', ['--prefix', 'team/'], true],
    ['shop/db-password', ['--prefix', 'team/'], false],
  ])('lets it create %s with the flags %j: %s', async (name, flags, allowed) => {
    const { status, err, policy } = await planned(inAccount, ...flags);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const action = 'secretsmanager:CreateSecret';
    expect(await isAllowed(policy, action, arnOf(name))).toBe(allowed);
  });

  it.each([
    ['RestoreSecret', ['--on-deleted', 'restore']],
    ['ReplicateSecretToRegions', ['--replica-region', 'us-east-1']],
    ['RemoveRegionsFromReplication', ['--replica-region', 'us-east-1']],
  ])('lets it call %s with the flags %j alone', async (action, flags) => {
    for (const [given, allowed] of [
      [flags, true],
      [[], false],
    ] as const) {
      const { policy } = await planned(inAccount, ...given);
      const name = `secretsmanager:${action}`;
      expect(await isAllowed(policy, name, arnOf('shop/db-password'))).toBe(allowed);
    }
  });

  it('reads the same from the config file, and covers the key', async () => {
    await before.write({ 'secretlift.config.json': JSON.stringify({ kmsKeyId: KEY }) });
    const { policy } = await planned(inAccount);
    await before.write({ 'secretlift.config.json': '{}' });
    expect(policy.Statement.at(-1)).toMatchObject({ Resource: [KEY] });
  });

  it('says that it does not know the account', async () => {
    const { status, err, policy } = await planned({});
    expect({ status, err }).toMatchObject({ status: 0 });
    expect(err).toContain('set AWS_ACCOUNT_ID');
    expect(policy.Statement[0]?.Resource).toEqual([
      'arn:aws:secretsmanager:eu-central-1:*:secret:shop/db-password-??????',
    ]);
    expect(before.server.calls.count('CreateSecret')).toBe(0);
  });
});

describe('the policies for parameters', () => {
  let before: Stage;
  const arnOf = (name: string) => `arn:aws:ssm:eu-central-1:${ACCOUNT}:parameter/${name}`;
  const policy = async (...flags: string[]) => {
    const { status, out, err } = await before.run(['policy', 'show', ...flags]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    return JSON.parse(out) as unknown;
  };

  beforeAll(async () => {
    before = await openStage({
      'package.json': '{ "name": "shop", "private": true, "type": "module" }',
      'src/db.js': `export const dbPassword = '${value}';\n`,
      'secretlift.config.json': JSON.stringify({ store: 'parameter-store', kmsKeyId: KEY }),
    });
    expect(await before.run(['--yes', '--allow-dirty'])).toMatchObject({ status: 0 });
  });

  afterAll(() => before[Symbol.asyncDispose]());

  it.each([
    ['application', 'shop/db-password', 'GetParameter', true],
    ['application', 'shop/db-password-2', 'GetParameter', false],
    ['application', 'shop/db-password', 'PutParameter', false],
    ['migration', 'shop/db-password', 'PutParameter', true],
    ['migration', 'shop/db-password', 'RemoveTagsFromResource', true],
    ['migration', 'shop/db-password-2', 'PutParameter', false],
    ['migration', 'shop/db-password', 'PutResourcePolicy', false],
  ])('for the %s on %s, %s: %s', async (role, name, action, allowed) => {
    const document = await policy('--for', role);
    expect(await isAllowed(document, `ssm:${action}`, arnOf(name))).toBe(allowed);
  });

  it.each([
    ['application', 'ssm', 'shop/db-password', 'Decrypt', true],
    ['application', 'ssm', 'shop/db-password-2', 'Decrypt', false],
    ['application', 'secretsmanager', 'shop/db-password', 'Decrypt', false],
    ['application', 'ssm', 'shop/db-password', 'Encrypt', false],
    ['migration', 'ssm', 'shop/db-password', 'Encrypt', true],
  ])(
    'lets the %s use the key through %s for %s, %s: %s',
    async (role, service, name, action, allowed) => {
      const context = {
        'kms:ViaService': `${service}.eu-central-1.amazonaws.com`,
        'kms:EncryptionContext:PARAMETER_ARN': arnOf(name),
      };
      const document = await policy('--for', role);
      expect(await isAllowed(document, `kms:${action}`, KEY, context)).toBe(allowed);
    },
  );

  it('names nothing of Secrets Manager for the application', async () => {
    expect(JSON.stringify(await policy())).not.toContain('secretsmanager');
  });

  it.each([
    ['show', '--principal', ROLE],
    ['attach', '--principal', ROLE, '--yes'],
  ])('has none for the parameter itself: policy %s', async (...args) => {
    const { status, err } = await before.run(['policy', ...args]);
    expect(status).toBe(2);
    expect(err).toContain('only secrets have a policy of their own');
  });

  it('covers what a migration would create', async () => {
    await before.write({ 'src/mail.js': `export const mailPassword = '${value}x';\n` });
    const { out } = await before.run(['policy', 'show', '--for', 'migration'], {
      env: { AWS_ACCOUNT_ID: ACCOUNT },
    });
    const document = JSON.parse(out) as unknown;
    expect(await isAllowed(document, 'ssm:PutParameter', arnOf('shop/mail-password'))).toBe(true);
  });
});

describe('migrate-secrets policy show', () => {
  it('says which secret it does not cover', async () => {
    const { status, err } = await stage.run(['policy', 'show', 'shop/gone']);
    expect(status).toBe(1);
    expect(err).toContain('shop/gone is not covered: there is no secret of this name');
  });

  it('ends with 1 where a policy is longer than AWS takes, and prints it all the same', async () => {
    const roles = Array.from({ length: 600 }, (_, index) => `${ROLE}-${index}`);
    const flags = roles.flatMap((role) => ['--principal', role]);
    const { status, out, err } = await stage.run(['policy', 'show', ...flags]);
    expect(status).toBe(1);
    expect(err).toContain('The policy of shop/db is longer than 20480 characters');
    expect(Object.keys(JSON.parse(out) as object)).toEqual(['shop/db', 'shop/mail']);
  });

  it('prints resource policies for principals, and none for everybody', async () => {
    const { out } = await stage.run(['policy', 'show', '--principal', ROLE]);
    expect(Object.keys(JSON.parse(out) as object)).toEqual(['shop/db', 'shop/mail']);
    expect(await stage.run(['policy', 'show', '--principal', '*'])).toMatchObject({ status: 2 });
  });
});

describe('migrate-secrets policy attach', () => {
  const attach = (...args: string[]) =>
    stage.run(['policy', 'attach', '--principal', ROLE, 'shop/db', ...args]);

  it('shows the diff, and attaches nothing while nobody has agreed', async () => {
    const { status, out, err } = await attach();
    expect(status).toBe(1);
    expect(out).toContain(`+          "${ROLE}"`);
    expect(err).toContain('Pass --yes');
    expect(stage.server.calls.count('PutResourcePolicy')).toBe(0);
  });

  it('attaches it, blocking public policies, and does so once', async () => {
    expect(await attach('--yes')).toMatchObject({ status: 0 });
    const { ResourcePolicy = '' } = await stage.client.getResourcePolicy({ SecretId: 'shop/db' });
    expect(JSON.parse(ResourcePolicy)).toMatchObject({
      Statement: [{ Principal: { AWS: [ROLE] } }],
    });
    const again = await attach('--yes');
    expect(again).toMatchObject({ status: 0 });
    expect(again.out).toContain('its policy says so already');
    expect(stage.server.calls.count('PutResourcePolicy')).toBe(1);
  });

  it('says what is missing where it may not', async () => {
    stage.server.faults.add({ effect: 'accessDenied', operations: ['GetResourcePolicy'] });
    const { status, out } = await attach('--yes');
    stage.server.faults.clear();
    expect(status).toBe(1);
    expect(out).toContain('"Action":["secretsmanager:GetResourcePolicy"]');
  });

  it('has printed no value', () => {
    expect(stage.leaks({ value })).toEqual([]);
  });
});
