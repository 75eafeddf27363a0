import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { SecretsManagerServiceException } from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startLocalSecretsManager, type LocalSecretsManager } from '../index.js';
import { clientFor } from '../testing/client.js';
import { refusalOf } from '../testing/refusal.js';

type Client = ReturnType<typeof clientFor>;

const SecretId = 'shop/db';
const value = randomUUID();

let server: LocalSecretsManager;
let client: Client;

beforeEach(async () => {
  server = await startLocalSecretsManager();
  client = clientFor(server);
  await client.createSecret({ Name: SecretId, SecretString: value });
});

afterEach(async () => {
  client.destroy();
  await server.close();
});

const read = () => client.getSecretValue({ SecretId });

/** The error's type, or `ok`. */
async function outcome(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'ok',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  );
}

describe('effects', () => {
  it.each([
    ['throttle', 'ThrottlingException', 400],
    ['internalError', 'InternalServiceError', 500],
    ['decryptionFailure', 'DecryptionFailure', 400],
    ['accessDenied', 'AccessDeniedException', 400],
    ['expiredCredentials', 'ExpiredTokenException', 400],
  ] as const)('%s is %s to the SDK', async (effect, name, status) => {
    server.faults.add({ effect });
    const error: unknown = await read().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SecretsManagerServiceException);
    expect(error).toMatchObject({ name, $metadata: { httpStatusCode: status } });
    expect(server.calls.list().at(-1)?.outcome).toBe(name);
  });

  it('unavailable is a 503 without a body', async () => {
    server.faults.add({ effect: 'unavailable' });
    await expect(read()).rejects.toMatchObject({ $metadata: { httpStatusCode: 503 } });
  });

  it('reset breaks the connection before anything happens', async () => {
    server.faults.add({ effect: 'reset', operations: ['PutSecretValue'] });
    const put = client.putSecretValue({ SecretId, SecretString: 'other' });
    await expect(put).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect((await read()).SecretString === value).toBe(true);
  });

  it('loseReply breaks it afterwards, and the same call again does no harm', async () => {
    server.faults.add({ effect: 'loseReply', when: { first: 1 }, operations: ['CreateSecret'] });
    using retrying = clientFor(server, { maxAttempts: 2 });
    const created = await retrying.createSecret({ Name: 'new', SecretString: 'x' });
    expect(server.calls.list('CreateSecret').map((call) => call.outcome)).toEqual([
      'ok',
      'reset',
      'ok',
    ]);
    const { Versions } = await client.listSecretVersionIds({ SecretId: 'new' });
    expect(Versions?.map(({ VersionId }) => VersionId)).toEqual([created.VersionId]);
  });

  it('hang never answers, and does not keep the server from closing', async () => {
    server.faults.add({ effect: 'hang' });
    const requestHandler = { requestTimeout: 50, throwOnRequestTimeout: true };
    using impatient = clientFor(server, { requestHandler });
    await expect(impatient.getSecretValue({ SecretId })).rejects.toThrow('requestTimeout');
    const hanging = outcome(read());
    await server.close();
    expect(await hanging).not.toBe('ok');
  });

  it('latency delays', async () => {
    server.faults.add({ effect: 'latency', ms: 100 });
    const start = performance.now();
    await read();
    expect(performance.now() - start).toBeGreaterThan(95);
  });

  it('wrongValue reads something else, as text and as bytes', async () => {
    const SecretBinary = Buffer.from(value);
    await client.createSecret({ Name: 'bytes', SecretBinary });
    server.faults.add({ effect: 'wrongValue' });
    expect((await read()).SecretString === value).toBe(false);
    const bytes = await client.getSecretValue({ SecretId: 'bytes' });
    expect(SecretBinary.equals(bytes.SecretBinary ?? SecretBinary)).toBe(false);
    const batch = await client.batchGetSecretValue({ SecretIdList: [SecretId] });
    expect(batch.SecretValues?.[0]?.SecretString === value).toBe(false);
    server.faults.clear();
    expect((await read()).SecretString === value).toBe(true);
  });

  it('denies one secret of a batch in its reply', async () => {
    await client.createSecret({ Name: 'other', SecretString: 'x' });
    server.faults.add({ effect: 'accessDenied', secret: SecretId });
    const batch = await client.batchGetSecretValue({ SecretIdList: [SecretId, 'other'] });
    expect(batch.SecretValues?.map(({ Name }) => Name)).toEqual(['other']);
    expect(batch.Errors).toMatchObject([{ SecretId, ErrorCode: 'AccessDeniedException' }]);
  });
});

describe('selection', () => {
  const outcomes = async (calls: number): Promise<string[]> => {
    const seen = [];
    for (let call = 0; call < calls; call++) seen.push(await outcome(read()));
    return seen;
  };

  it('strikes the calls that are counted out', async () => {
    server.faults.add({ effect: 'throttle', when: { calls: [2, 4] } });
    const throttled = 'ThrottlingException';
    expect(await outcomes(5)).toEqual(['ok', throttled, 'ok', throttled, 'ok']);
  });

  it('strikes the first calls', async () => {
    server.faults.add({ effect: 'throttle', when: { first: 1 } });
    expect(await outcomes(2)).toEqual(['ThrottlingException', 'ok']);
  });

  it('strikes a share of the calls, the same ones in every run', async () => {
    const share = { effect: 'throttle', when: { share: 0.3, seed: 7 } } as const;
    const remove = server.faults.add(share);
    const first = await outcomes(200);
    const struck = first.filter((one) => one !== 'ok').length;
    expect(struck).toBeGreaterThan(40);
    expect(struck).toBeLessThan(80);
    remove();
    server.faults.add(share);
    expect(await outcomes(200)).toEqual(first);
  });

  it('strikes one operation, or one secret by name or ARN', async () => {
    const { ARN = '' } = await client.createSecret({ Name: 'other', SecretString: 'x' });
    server.faults.add({ effect: 'accessDenied', secret: ARN, operations: ['GetSecretValue'] });
    expect(await outcome(read())).toBe('ok');
    expect(await outcome(client.describeSecret({ SecretId: 'other' }))).toBe('ok');
    await expect(client.getSecretValue({ SecretId: 'other' })).rejects.toEqual(
      refusalOf(
        'AccessDeniedException',
        'is not authorized to perform: secretsmanager:GetSecretValue on resource: other because no identity-based policy allows the secretsmanager:GetSecretValue action',
      ),
    );
  });
});

describe('lags', () => {
  const listed = async () => {
    const { SecretList = [] } = await client.listSecrets({});
    return SecretList.map(({ Name }) => Name);
  };

  it('lists a creation and a deletion late, describes them at once', async () => {
    server.faults.listLagMs = 60_000;
    expect(await listed()).toEqual([]);
    expect((await client.describeSecret({ SecretId })).Name).toBe(SecretId);
    server.clock.advance(60_001);
    expect(await listed()).toEqual([SecretId]);
    await client.deleteSecret({ SecretId });
    expect(await listed()).toEqual([SecretId]);
    server.clock.advance(60_001);
    expect(await listed()).toEqual([]);
  });

  it('keeps a name busy after a forced deletion', async () => {
    server.faults.forceDeleteLagMs = 5000;
    await client.deleteSecret({ SecretId, ForceDeleteWithoutRecovery: true });
    await expect(read()).rejects.toEqual(refusalOf('ResourceNotFoundException'));
    const recreate = () => client.createSecret({ Name: SecretId, SecretString: 'new' });
    await expect(recreate()).rejects.toEqual(
      refusalOf('InvalidRequestException', 'already scheduled for deletion'),
    );
    server.clock.advance(5001);
    await recreate();
  });
});

it('logs operations and names, and no values', async () => {
  await read();
  const [created, got] = server.calls.list();
  expect([created?.operation, created?.secrets]).toEqual(['CreateSecret', [SecretId]]);
  expect([got?.operation, got?.region, got?.outcome]).toEqual([
    'GetSecretValue',
    'eu-west-1',
    'ok',
  ]);
  expect(server.calls.count()).toBe(2);
  expect(JSON.stringify(server.calls.list()).includes(value)).toBe(false);
});
