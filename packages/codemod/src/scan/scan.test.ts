import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scan } from './index.js';
import { PASSWORD } from '../testing/migrated.js';

const UNREAD: readonly (readonly [text: string, reason: string])[] = [
  ['/**\n * @flow strict\n */\n', 'flow'],
  ['// @flow\n', 'flow'],
  ["const flow = '// @noflow';\n", 'syntax-error'],
  ['// @noflow\n', 'syntax-error'],
];

it.each(UNREAD)('what begins with %j and has other syntax: %s', async (text, reason) => {
  const root = await mkdtemp(join(tmpdir(), 'secretlift-scan-'));
  await writeFile(join(root, 'a.js'), `${text}const dbPassword = ('${PASSWORD}': ?string);\n`);
  const { passedOver } = await scan(['.'], root);
  await rm(root, { recursive: true });
  expect(passedOver.map((one) => one.reason)).toEqual([reason]);
});

it('judges whether a file is a test by its path below the root', async () => {
  const root = await mkdtemp(join(tmpdir(), 'e2e-tests-'));
  await mkdir(join(root, 'test'));
  for (const name of ['a.js', 'test/b.js'])
    await writeFile(join(root, name), `const dbPassword = '${PASSWORD}';\n`);
  const { files } = await scan(['.'], root);
  await rm(root, { recursive: true });
  expect(files.map(({ findings }) => findings.map(({ inTest }) => inTest))).toEqual([
    [false],
    [true],
  ]);
});

it('counts as a credential what the project says', async () => {
  const root = await mkdtemp(join(tmpdir(), 'secretlift-scan-'));
  await writeFile(
    join(root, 'a.js'),
    `const doorWord = '${PASSWORD}';\nconst password = 'changed-it';\n`,
  );
  const detection = { names: ['door word'], ignoredNames: ['password'] };
  const { files } = await scan(['.'], root, { detection });
  await rm(root, { recursive: true });
  expect(files.flatMap(({ findings }) => findings.map(({ binding }) => binding))).toEqual([
    'doorWord',
  ]);
});
