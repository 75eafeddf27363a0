import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MigrationError } from '../errors.js';
import { PASSWORD } from '../testing/migrated.js';
import { MANIFEST, readManifest, writeManifest } from './index.js';
import { narrowManifest, unreadSecrets } from './narrow.js';
import type { Manifest, ManifestPlace } from './schema.js';

const PLACE: ManifestPlace = {
  secret: 'shop/db',
  binding: 'db.password',
  accessor: 'getSecretSync',
  quote: '`',
  form: 'part',
  spelling: 'own',
  added: ['getter'],
  separator: ':\n  ',
};

const WRITTEN: Manifest = {
  version: 1,
  secrets: [{ name: 'shop/db', arn: 'arn', versionId: '1', keys: [] }],
  files: [{ path: 'a.js', imports: [], statement: 'line', commit: 'abc', places: [PLACE] }],
  packages: [
    {
      path: 'package.json',
      names: ['@secretlift/runtime'],
      section: 'dependencies',
      dependencies: 'extended',
    },
  ],
  declarations: [],
};

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'secretlift-manifest-'));
});
afterEach(() => rm(root, { recursive: true }));

describe('the manifest of a folder', () => {
  it('is read as it was written', async () => {
    await writeManifest(root, WRITTEN);
    expect(await readManifest(root)).toEqual(WRITTEN);
  });

  it('is empty where there is none, and none where it is empty', async () => {
    await writeManifest(root, WRITTEN);
    await writeManifest(root, { ...WRITTEN, secrets: [] });
    expect(await readdir(root)).toEqual([]);
    expect((await readManifest(root)).secrets).toEqual([]);
  });

  it.each([
    ['no JSON', `{"${PASSWORD}`],
    ['of another version', '{ "version": 2, "secrets": [] }'],
    ['of another shape', `{ "version": 1, "secrets": ["${PASSWORD}"] }`],
    [
      'with source text where white space belongs',
      JSON.stringify({
        ...WRITTEN,
        files: [{ ...WRITTEN.files[0], places: [{ ...PLACE, separator: `: f(),` }] }],
      }),
    ],
  ])('is refused, and not quoted, where it is %s', async (_, content) => {
    await writeFile(join(root, MANIFEST), content);
    const error: unknown = await readManifest(root).catch((refusal: unknown) => refusal);
    expect(error).toBeInstanceOf(MigrationError);
    expect(String(error)).toContain(root);
    expect(String(error)).not.toContain(PASSWORD);
  });
});

describe('after an undo', () => {
  const after = { root: '/app', undeleted: new Set<string>(), packages: new Set<string>() };

  it('keeps what is still read', () => {
    const texts = new Map([['/app/a.js', "read('shop/db')"]]);
    expect(unreadSecrets(WRITTEN, texts)).toEqual([]);
    expect(narrowManifest(WRITTEN, { ...after, texts })).toEqual(WRITTEN);
  });

  it('keeps a secret that another file reads', () => {
    const texts = new Map([['/app/b.js', 'read("shop/db")']]);
    expect(narrowManifest(WRITTEN, { ...after, texts })).toEqual({ ...WRITTEN, files: [] });
  });

  it('loses what nothing reads, but for what could not be deleted', () => {
    const texts = new Map([['/app/a.js', "const password = 'shop/db-2'"]]);
    const packages = new Set(['/app/package.json']);
    const nothing = { version: 1, secrets: [], files: [], packages: [], declarations: [] };
    expect(unreadSecrets(WRITTEN, texts)).toEqual(['shop/db']);
    expect(narrowManifest(WRITTEN, { ...after, texts, packages })).toEqual(nothing);
    const undeleted = new Set(['shop/db']);
    expect(narrowManifest(WRITTEN, { ...after, texts, packages, undeleted })).toEqual({
      ...nothing,
      secrets: WRITTEN.secrets,
    });
  });
});
