import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addDependency, missingDependencies, removeDependency } from './dependency.js';

let path: string;
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'secretlift-dependency-'));
  path = join(root, 'package.json');
});
afterEach(() => rm(root, { recursive: true }));

const SHAPES: readonly { readonly shape: string; readonly json: string }[] = [
  { shape: 'without dependencies', json: '{\n  "name": "shop",\n  "private": true\n}\n' },
  { shape: 'with others before', json: '{\n  "dependencies": {\n    "@a/a": "1"\n  }\n}\n' },
  { shape: 'with others behind', json: '{\n  "dependencies": {\n    "express": "5"\n  }\n}\n' },
  {
    shape: 'with others around and more below',
    json: '{\n  "dependencies": {\n    "@a/a": "1",\n    "express": "5"\n  },\n  "type": "module"\n}\n',
  },
  { shape: 'with tabs', json: '{\n\t"dependencies": {\n\t\t"express": "5"\n\t}\n}\n' },
  { shape: 'with four spaces', json: '{\n    "name": "shop"\n}' },
  {
    shape: 'with Windows line ends',
    json: '{\r\n  "dependencies": {\r\n    "a": "5"\r\n  }\r\n}\r\n',
  },
  { shape: 'with no dependencies in dependencies', json: '{\n  "dependencies": {}\n}\n' },
];

it.each(SHAPES)(
  'a package.json $shape is as it was, byte for byte, in the end',
  async ({ json }) => {
    await writeFile(path, json);
    const need = { path, section: 'dependencies' } as const;
    const [extension, ...others] = await missingDependencies([need]);
    if (extension === undefined) throw new Error('nothing to add');
    expect(others).toEqual([]);
    await addDependency(extension, '^1.0.0');
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      dependencies: { '@secretlift/runtime': '^1.0.0' },
    });
    expect(await missingDependencies([need])).toEqual([]);
    expect(await removeDependency(extension)).toBe(true);
    expect(await readFile(path, 'utf8')).toBe(json);
    expect(await removeDependency(extension)).toBe(false);
  },
);

it('keeps the tools of a package apart from what it needs to run', async () => {
  const json =
    '{\n  "dependencies": {\n    "a": "1"\n  },\n  "devDependencies": {\n    "b": "1"\n  }\n}\n';
  await writeFile(path, json);
  const [extension] = await missingDependencies([{ path, section: 'devDependencies' }]);
  if (extension === undefined) throw new Error('nothing is missing');
  await addDependency(extension, '^1.0.0');
  expect(await readFile(path, 'utf8')).toContain(
    '"devDependencies": {\n    "@secretlift/runtime": "^1.0.0",\n    "b": "1"',
  );
  await removeDependency(extension);
  expect(await readFile(path, 'utf8')).toBe(json);
});

it('adds nothing for tools where the package needs it to run anyway', async () => {
  await writeFile(path, '{ "dependencies": { "@secretlift/runtime": "1" } }');
  expect(await missingDependencies([{ path, section: 'devDependencies' }])).toEqual([]);
});
