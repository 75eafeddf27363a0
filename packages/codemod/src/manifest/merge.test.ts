import { expect, it } from 'vitest';
import { mergeManifests } from './merge.js';
import type { Manifest, ManifestFile, ManifestPlace, ManifestSecret } from './schema.js';

const EMPTY: Manifest = { version: 1, secrets: [], files: [], packages: [], declarations: [] };

function secret(name: string, keys: string[], versionId = '1'): ManifestSecret {
  return { name, arn: `arn:${name}`, versionId, keys };
}

function place(name: string, binding: string): ManifestPlace {
  return {
    secret: name,
    binding,
    accessor: 'getSecretSync',
    quote: "'",
    form: 'whole',
    spelling: 'usual',
    added: [],
  };
}

function file(
  path: string,
  places: ManifestPlace[],
  rest: Partial<ManifestFile> = {},
): ManifestFile {
  return { path, imports: ['getSecretSync'], places, ...rest };
}

it('sorts, whichever run found what', () => {
  const one = { ...EMPTY, secrets: [secret('b', [])], files: [file('b.js', [])] };
  const other = { ...EMPTY, secrets: [secret('a', [])], files: [file('a.js', [])] };
  const merged = mergeManifests(one, other);
  expect(mergeManifests(other, one)).toEqual(merged);
  expect(merged.secrets.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(merged.files.map(({ path }) => path)).toEqual(['a.js', 'b.js']);
});

it('changes nothing where a run finds the same again', () => {
  const once = {
    ...EMPTY,
    secrets: [secret('a', ['x'])],
    files: [file('a.js', [place('a', 'p')], { statement: 'line' as const })],
    packages: [
      {
        path: 'package.json',
        names: ['@secretlift/runtime'],
        section: 'dependencies' as const,
        dependencies: 'added' as const,
      },
    ],
  };
  expect(mergeManifests(once, once)).toEqual(once);
});

it('keeps the keys that a resumed run does not come across any more', () => {
  const earlier = { ...EMPTY, secrets: [secret('a', ['username', 'password'])] };
  const later = { ...EMPTY, secrets: [secret('a', ['password'], '2')] };
  expect(mergeManifests(earlier, later).secrets).toEqual([
    secret('a', ['username', 'password'], '2'),
  ]);
});

it('adds places to a file that has our import already', () => {
  const earlier = file('a.js', [place('a', 'p')], { statement: 'line', commit: '1' });
  const later = file('a.js', [place('b', 'q')], { imports: ['getSecret'] });
  const { files } = mergeManifests({ ...EMPTY, files: [earlier] }, { ...EMPTY, files: [later] });
  expect(files).toEqual([
    {
      ...earlier,
      imports: ['getSecret', 'getSecretSync'],
      places: [place('a', 'p'), place('b', 'q')],
    },
  ]);
});

it('forgets a file that is as it was at first', () => {
  const earlier = file('a.js', [place('a', 'p'), place('b', 'q')], { statement: 'spaced-line' });
  const later = file('a.js', [place('c', 'p')], { statement: 'line' });
  const { files } = mergeManifests({ ...EMPTY, files: [earlier] }, { ...EMPTY, files: [later] });
  expect(files).toEqual([later]);
});

it('names all that was added to a package.json, as the first run found it', () => {
  const added = (names: string[], dependencies: 'added' | 'extended') => ({
    ...EMPTY,
    packages: [{ path: 'package.json', names, section: 'dependencies' as const, dependencies }],
  });
  const merged = mergeManifests(added(['runtime'], 'added'), added(['sdk'], 'extended'));
  expect(merged).toEqual(added(['runtime', 'sdk'], 'added'));
});
