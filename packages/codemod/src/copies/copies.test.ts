import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { scan } from '../scan/index.js';
import { drafted, OTHER_PASSWORD, PASSWORD } from '../testing/migrated.js';
import { copiesOf } from './index.js';

const FILES = {
  'src/db.js': `// was ${PASSWORD}\nexports.password = '${PASSWORD}';\n`,
  'src/db.test.js': `const password = '${OTHER_PASSWORD}';\n`,
  'src/legacy.js': `connect('${PASSWORD}'); // eslint-disable-line\n`,
  '.env': `DB_PASSWORD=${PASSWORD}\n`,
  '.env.local': `DB_PASSWORD=${PASSWORD}\n`,
  '.gitignore': '.env.local\n',
  'README.md': `Use ${PASSWORD}, or ${OTHER_PASSWORD} in tests.\n`,
  'docker-compose.yml': `services:\n  db:\n    environment:\n      - PASSWORD=${PASSWORD}\n`,
  Dockerfile: `ENV DB=${PASSWORD}\n`,
  '.github/workflows/test.yml': `env:\n  DB: ${PASSWORD}\n`,
  'deploy/k8s.yaml': `data:\n  db: ${Buffer.from(PASSWORD).toString('base64')}\n`,
  'infra/main.tf': `password = "${PASSWORD}"\n`,
  'scripts/seed.sh': `psql "postgres://shop:${PASSWORD}@db"\n`,
  'tools/seed.py': `PASSWORD = "${PASSWORD}"\n`,
  'package-lock.json': `{ "a": "${PASSWORD}" }\n`,
  'node_modules/a/.env': `A=${PASSWORD}\n`,
  'picture.md': `\0${PASSWORD}\n`,
  'large.json': `"${PASSWORD}"${' '.repeat(1024 * 1024)}\n`,
};

it('finds the values that were found, and not those of tests, in all that a project consists of', async () => {
  const root = await mkdtemp(join(tmpdir(), 'secretlift-copies-'));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const found = await scan(['src'], root);
  const { plan } = drafted({ files: { 'src/db.test.js': FILES['src/db.test.js'] } });
  const inTests = found.files.flatMap(({ findings }) => findings).filter(({ inTest }) => inTest);
  const [refusal] = plan.refusals;
  const refusals = inTests.flatMap((finding) => (refusal ? [{ ...refusal, finding }] : []));
  const copies = await copiesOf(found, { ...plan, refusals }, root);
  expect(
    copies.map(({ path, kind, lines }) => `${path.slice(root.length + 1)}:${lines.join()} ${kind}`),
  ).toEqual([
    '.env:1 environment',
    '.github/workflows/test.yml:2 pipeline',
    'Dockerfile:1 container',
    'README.md:1 document',
    'deploy/k8s.yaml:2 configuration',
    'docker-compose.yml:4 container',
    'infra/main.tf:1 infrastructure',
    'scripts/seed.sh:1 script',
    'src/db.js:1 source',
    'src/legacy.js:1 source',
    'tools/seed.py:1 other-language',
  ]);
  expect(copies.every(({ value }) => value.reveal() === PASSWORD)).toBe(true);
});
