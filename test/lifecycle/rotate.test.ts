import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectDocument } from '../support/documents.js';
import { openStage, type Stage } from './stage.js';

const secretValue = () => `${randomBytes(15).toString('base64url')}%&1`;
const values = {
  password: secretValue(),
  newPassword: secretValue(),
  token: secretValue(),
  newToken: secretValue(),
  pin: secretValue(),
};
const generated: Record<string, string> = {};

const EXPOSED = [{ Key: 'secretlift:exposed', Value: '2026-01-31' }];

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  const login = { username: 'app', password: values.password, port: 5432 };
  const pair = { password: values.password, pin: values.pin };
  for (const [Name, content] of Object.entries({ login, pair, token: values.token })) {
    const SecretString = typeof content === 'string' ? content : JSON.stringify(content);
    await stage.client.createSecret({ Name: `shop/${Name}`, SecretString, Tags: EXPOSED });
  }
});

afterAll(() => stage[Symbol.asyncDispose]());
beforeEach(() => stage.server.faults.clear());

const read = (SecretId: string, VersionStage = 'AWSCURRENT') =>
  stage.client.getSecretValue({ SecretId, VersionStage });

async function tagsOf(SecretId: string) {
  const { Tags = [] } = await stage.client.describeSecret({ SecretId });
  return Tags.map(({ Key }) => Key).sort();
}

describe('migrate-secrets rotate', () => {
  it('changes one key, and keeps the others and the old version', async () => {
    const before = await read('shop/login');
    const { status, out } = await stage.run(['rotate', 'shop/login'], {
      input: `${values.newPassword}\n`,
    });
    expect(status).toBe(0);
    const { SecretString = '', VersionId = '' } = await read('shop/login');
    expect(JSON.parse(SecretString)).toEqual({
      username: 'app',
      password: values.newPassword,
      port: 5432,
    });
    expect((await read('shop/login', 'AWSPREVIOUS')).VersionId).toBe(before.VersionId);
    expect(out).toContain(`version ${VersionId}; ${before.VersionId ?? ''} is AWSPREVIOUS`);
    expect(await tagsOf('shop/login')).toEqual(['secretlift:rotated:password']);
  });

  it('keeps a secret marked until each of its values has been rotated', async () => {
    const first = await stage.run(['rotate', 'shop/pair', '--key', 'pin', '--generate', '--json']);
    await expectDocument('rotate', first.out);
    expect(JSON.parse(first.out)).toMatchObject({ stillExposed: ['password'], problems: [] });
    expect(await tagsOf('shop/pair')).toContain('secretlift:exposed');
    await stage.run(['rotate', 'shop/pair', '--key', 'password', '--generate', '--length', '40']);
    expect(await tagsOf('shop/pair')).toEqual([
      'secretlift:rotated:password',
      'secretlift:rotated:pin',
    ]);
    const { SecretString = '' } = await read('shop/pair');
    Object.assign(generated, JSON.parse(SecretString));
    expect(generated['pin']).toHaveLength(32);
    expect(generated['password']).toHaveLength(40);
  });

  it('takes a whole secret as it comes, but for one line end', async () => {
    await stage.run(['rotate', 'shop/token'], { input: `${values.newToken}\n\n` });
    expect((await read('shop/token')).SecretString).toBe(`${values.newToken}\n`);
  });

  it('puts one version although the reply is lost', async () => {
    stage.server.faults.add({
      effect: 'loseReply',
      operations: ['PutSecretValue'],
      when: { first: 1 },
    });
    const { status } = await stage.run(['rotate', 'shop/token'], { input: values.token });
    expect(status).toBe(0);
    const { Versions = [] } = await stage.client.listSecretVersionIds({
      SecretId: 'shop/token',
      IncludeDeprecated: true,
    });
    expect(Versions).toHaveLength(3);
  });

  it('says when it could not mark what it rotated', async () => {
    stage.server.faults.add({ effect: 'accessDenied', operations: ['TagResource'] });
    const { status, out } = await stage.run(['rotate', 'shop/token'], { input: values.newToken });
    expect(status).toBe(1);
    expect(out).toContain('could not be marked as rotated: access denied');
  });

  it.each([
    ['piped in again', [], values.password],
    ['made by the service', ['--generate'], undefined],
  ])(
    'goes on where a run was interrupted behind its put, with a value %s',
    async (_, more, input) => {
      const Name = `shop/interrupted-${more.length}`;
      await stage.client.createSecret({ Name, SecretString: values.token, Tags: EXPOSED });
      stage.server.faults.add({
        effect: 'accessDenied',
        operations: ['TagResource'],
        when: { calls: [2] },
      });
      const run = () => stage.run(['rotate', Name, ...more], input === undefined ? {} : { input });
      expect(await run()).toMatchObject({ status: 1 });
      expect(await tagsOf(Name)).toEqual(['secretlift:exposed', 'secretlift:rotating']);
      const { VersionId, SecretString = '' } = await read(Name);
      Object.assign(generated, { [Name]: SecretString });
      const again = await run();
      expect(again).toMatchObject({ status: 0 });
      expect(again.out).toContain('an interrupted run had put it');
      expect((await read(Name)).VersionId).toBe(VersionId);
      expect(await tagsOf(Name)).toEqual(['secretlift:rotated']);
    },
  );

  it('takes no other version for the one that an interrupted run was to put', async () => {
    const SecretId = 'shop/interrupted-0';
    const Tags = [...EXPOSED, { Key: 'secretlift:rotating', Value: 'c'.repeat(36) }];
    await stage.client.tagResource({ SecretId, Tags });
    const { status, err } = await stage.run(['rotate', SecretId], { input: values.password });
    expect(status).toBe(2);
    expect(err).toContain('has this value already');
  });

  it.each([
    ['the value is the same', ['shop/token'], values.newToken, /has this value already/],
    ['there is no value', ['shop/token'], '\n', /no new value/],
    ['nobody can be asked', ['shop/token'], undefined, /--generate/],
    ['a key is missing', ['shop/pair'], 'x', /Name the one with --key/],
    ['there is no such key', ['shop/pair', '--key', 'Pin'], 'x', /no text under the key "Pin"/],
    ['a key is too much', ['shop/token', '--key', 'pin'], 'x', /Leave --key away/],
    ['there is no such secret', ['shop/gone'], 'x', /no secret of this name/],
  ])('puts nothing where %s', async (_, args, input, says) => {
    const puts = stage.server.calls.count('PutSecretValue');
    const { status, err } = await stage.run(
      ['rotate', ...args],
      input === undefined ? {} : { input },
    );
    expect(status).toBe(2);
    expect(err).toMatch(says);
    expect(stage.server.calls.count('PutSecretValue')).toBe(puts);
  });

  it('does not call it done where another value is read back', async () => {
    stage.server.faults.add({
      effect: 'wrongValue',
      operations: ['GetSecretValue'],
      when: { calls: [2] },
    });
    const { status, err } = await stage.run(['rotate', 'shop/token'], { input: values.pin });
    expect(status).toBe(2);
    expect(err).toContain('not what was stored');
  });

  it('has printed no value', () => {
    expect(stage.leaks({ ...values, ...generated })).toEqual([]);
  });
});
