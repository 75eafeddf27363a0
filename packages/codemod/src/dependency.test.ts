import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addDependencies, missingDependencies, removeDependencies } from './dependency.js';
import { PARAMETER_SDK, RUNTIME } from './runtime-package.js';

const RANGES = { [RUNTIME]: '^1.0.0', [PARAMETER_SDK]: '^3.0.0' };

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
    const need = { path, section: 'dependencies', names: [RUNTIME, PARAMETER_SDK] } as const;
    const [extension, ...others] = await missingDependencies([need]);
    if (extension === undefined) throw new Error('nothing to add');
    expect(others).toEqual([]);
    await addDependencies(extension, RANGES);
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      dependencies: RANGES,
    });
    expect(await missingDependencies([need])).toEqual([]);
    await removeDependencies(extension);
    expect(await readFile(path, 'utf8')).toBe(json);
    await removeDependencies(extension);
    expect(await readFile(path, 'utf8')).toBe(json);
  },
);

const forTools = () => ({ path, section: 'devDependencies', names: [RUNTIME] }) as const;

it('keeps the tools of a package apart from what it needs to run', async () => {
  const json =
    '{\n  "dependencies": {\n    "a": "1"\n  },\n  "devDependencies": {\n    "b": "1"\n  }\n}\n';
  await writeFile(path, json);
  const [extension] = await missingDependencies([forTools()]);
  if (extension === undefined) throw new Error('nothing is missing');
  await addDependencies(extension, RANGES);
  expect(await readFile(path, 'utf8')).toContain(
    '"devDependencies": {\n    "@secretlift/runtime": "^1.0.0",\n    "b": "1"',
  );
  await removeDependencies(extension);
  expect(await readFile(path, 'utf8')).toBe(json);
});

it('adds nothing for tools where the package needs it to run anyway', async () => {
  await writeFile(path, '{ "dependencies": { "@secretlift/runtime": "1" } }');
  expect(await missingDependencies([forTools()])).toEqual([]);
});

it('adds what is missing beside the runtime, and takes away no more', async () => {
  const json = '{\n  "dependencies": {\n    "@secretlift/runtime": "1"\n  }\n}\n';
  await writeFile(path, json);
  const need = { path, section: 'dependencies', names: [RUNTIME, PARAMETER_SDK] } as const;
  const [extension] = await missingDependencies([need]);
  if (extension === undefined) throw new Error('nothing is missing');
  expect(extension.names).toEqual([PARAMETER_SDK]);
  await addDependencies(extension, RANGES);
  expect(await readFile(path, 'utf8')).toContain('"@aws-sdk/client-ssm": "^3.0.0",\n');
  await removeDependencies(extension);
  expect(await readFile(path, 'utf8')).toBe(json);
});
