import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectDocument } from '../support/documents.js';
import { openStage, type Stage } from './stage.js';

const value = () => `${randomBytes(15).toString('hex')}&1`;
const values = { first: value(), second: value(), third: value(), foreign: value() };

let stage: Stage;
let names: string[];
let manifest: string;

beforeAll(async () => {
  stage = await openStage({
    'package.json': '{ "name": "shop", "type": "module", "private": true }',
    'src/config.js': ['first', 'second', 'third']
      .map((name) => `export const ${name}Password = '${values[name as keyof typeof values]}';\n`)
      .join(''),
  });
  await stage.client.createSecret({ Name: 'shop/foreign', SecretString: values.foreign });
  expect(await stage.run(['--yes', '--allow-dirty'])).toMatchObject({ status: 0 });
  manifest = await readFile(join(stage.dir, 'secretlift.manifest.json'), 'utf8');
  names = (JSON.parse(manifest) as { secrets: { name: string }[] }).secrets.map(({ name }) => name);
  expect(names).toHaveLength(3);
});

afterAll(() => stage[Symbol.asyncDispose]());
beforeEach(() => stage.server.faults.clear());

async function present(): Promise<string[]> {
  const { SecretList = [] } = await stage.client.listSecrets({});
  return SecretList.flatMap(({ Name }) => Name ?? []).sort();
}

describe('migrate-secrets teardown', () => {
  it.each([['--dry-run'], ['--dry-run', '--force'], []])(
    'deletes nothing with %j',
    async (...args) => {
      const { status, out } = await stage.run(['teardown', ...args]);
      expect(status).toBe(1);
      expect(out).toContain(`${names[0] ?? ''} still read in one place here`);
      expect(await present()).toEqual(['shop/foreign', ...names].sort());
    },
  );

  it('wants a person who types the names before it deletes for good', async () => {
    const { status, err } = await stage.run(['teardown', '--force', '--yes']);
    expect(status).toBe(2);
    expect(err).toContain('no terminal');
    expect(stage.server.calls.count('DeleteSecret')).toBe(0);
  });

  it('keeps what it did not create, although the manifest names it', async () => {
    const { ARN = '' } = await stage.client.describeSecret({ SecretId: 'shop/foreign' });
    const altered = JSON.parse(manifest) as { secrets: unknown[] };
    altered.secrets.push({ name: 'shop/foreign', arn: ARN, versionId: '-', keys: [] });
    await writeFile(join(stage.dir, 'secretlift.manifest.json'), JSON.stringify(altered));
    const { status, out } = await stage.run(['teardown', '--dry-run']);
    expect(status).toBe(1);
    expect(out).toContain('shop/foreign it has no tag of migrate-secrets');
    await stage.client.tagResource({
      SecretId: 'shop/foreign',
      Tags: [{ Key: 'secretlift:exposed', Value: '2026-01-31' }],
    });
    expect((await stage.run(['teardown', '--yes', '--recovery-days', '7'])).status).toBe(1);
    expect(await present()).toEqual(['shop/foreign']);
    await writeFile(join(stage.dir, 'secretlift.manifest.json'), manifest);
  });

  it('has deleted the others for as long as it was told, and has nothing left to do', async () => {
    const { DeletedDate } = await stage.client.describeSecret({ SecretId: names[0] });
    const days = ((DeletedDate?.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(7);
    const { status, out } = await stage.run(['teardown', '--json']);
    expect(status).toBe(0);
    await expectDocument('teardown', out);
    expect(JSON.parse(out)).toMatchObject({
      status: 'planned',
      sentences: names.map((name) => ({ name, status: 'gone' })),
    });
  });

  it('keeps another secret that has the name now', async () => {
    const [SecretId = ''] = names;
    await stage.client.deleteSecret({ SecretId, ForceDeleteWithoutRecovery: true });
    const Tags = [{ Key: 'secretlift:exposed', Value: '2026-01-31' }];
    await stage.client.createSecret({ Name: SecretId, SecretString: values.foreign, Tags });
    const { status, out } = await stage.run(['teardown', '--yes']);
    expect(status).toBe(1);
    expect(out).toContain('another secret of the same name');
  });

  it('says which secret it may not delete', async () => {
    const SecretId = names[1];
    await stage.client.restoreSecret({ SecretId });
    stage.server.faults.add({ effect: 'accessDenied', operations: ['DeleteSecret'] });
    const { status, out } = await stage.run(['teardown', '--yes']);
    expect(status).toBe(1);
    expect(out).toContain('not deleted: access denied');
  });

  it('has printed no value', () => {
    expect(stage.leaks(values)).toEqual([]);
  });
});
