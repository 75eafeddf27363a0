import { expect, it } from 'vitest';
import { packageOf } from './packages.js';
import { sectionFor } from './section.js';
import { drafted, PASSWORD } from './testing/migrated.js';

const LIBRARY = { name: 'lib', files: ['lib', './scripts/**'], exports: './lib/index.js' };

interface Example {
  readonly says: string;
  readonly files: readonly string[];
  readonly json?: Readonly<Record<string, unknown>>;
  readonly section: 'dependencies' | 'devDependencies';
}

const EXAMPLES: readonly Example[] = [
  { says: 'examples', files: ['examples/auth/index.js'], section: 'devDependencies' },
  {
    says: 'examples and a config',
    files: ['examples/a.js', 'knex.config.js'],
    section: 'devDependencies',
  },
  {
    says: 'an example and the library',
    files: ['examples/a.js', 'lib/index.js'],
    section: 'dependencies',
  },
  { says: 'scripts that are published', files: ['scripts/setup.js'], section: 'dependencies' },
  {
    says: 'examples within the library',
    files: ['lib/examples/a.js'],
    section: 'dependencies',
  },
  {
    says: 'scripts of a program',
    files: ['scripts/seed.js'],
    json: { name: 'shop', private: true, files: ['lib'] },
    section: 'dependencies',
  },
  {
    says: 'scripts of what may be a program',
    files: ['scripts/seed.js'],
    json: { name: 'shop', main: 'index.js' },
    section: 'dependencies',
  },
];

it.each(EXAMPLES)('$says: $section', ({ files, json = LIBRARY, section }) => {
  const owner = packageOf('/nowhere', json, true);
  expect(sectionFor(owner, files.map(reader))).toBe(section);
});

function reader(name: string) {
  const text = `const dbPassword = '${PASSWORD}';\n`;
  const [only] = drafted({ files: { [name]: text } }).rewritten;
  if (only === undefined) throw new Error(`nothing in ${name}`);
  return only.file;
}
