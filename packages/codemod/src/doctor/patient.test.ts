import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { patientWith } from './patient.js';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'secretlift-patient-'));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

it.each([
  ['a secret', ["'shop/db'"], true, 'shop/db'],
  ['a parameter alone', ["'ssm:/shop/db'"], true, undefined],
  ['a parameter and a secret', ["'ssm:/shop/db'", "'shop/key'"], true, 'shop/key'],
  ['nothing', [], false, undefined],
])('of code that reads %s', async (_, ids, reads, secret) => {
  const lines = ids.map((id, at) => `export const value${at} = await getSecret(${id});\n`);
  const text = `import { getSecret } from '@secretlift/runtime';\n${lines.join('')}`;
  await writeFile(join(root, 'index.mjs'), text);
  const patient = patientWith({ root, access: { region: 'us-east-1' }, environment: {} });
  expect(await patient.reads()).toBe(reads);
  expect((await patient.secret())?.id).toBe(secret);
});
