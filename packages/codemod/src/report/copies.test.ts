import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { drafted, OTHER_PASSWORD, PASSWORD } from '../testing/migrated.js';
import type { Copy, Outcome } from '../types.js';
import { describedCopies } from './copies.js';
import { outcomeReport } from './outcome.js';
import { planReport } from './plan.js';

const FILES = {
  'db.js': `exports.db = { user: 'shop', password: '${PASSWORD}' };\n`,
  'form.js': `'use client';\nconst apiToken = '${OTHER_PASSWORD}';\n`,
};

function outcome(): Outcome {
  const { plan, rewritten } = drafted({ files: FILES });
  const files = [...new Set([...rewritten, ...plan.refusals].map(({ file }) => file))].map(
    (file) => ({ ...file, findings: file.sites.map(({ finding }) => finding) }),
  );
  const [inDb, inForm] = files.map(({ findings }) => findings[0]?.value);
  if (inDb === undefined || inForm === undefined) throw new Error('there is no finding');
  const copies: Copy[] = [
    { path: '/nowhere/compose.yml', kind: 'container', lines: [12], value: inDb },
    { path: '/nowhere/doc/a.md', kind: 'document', lines: [1, 2, 3, 4, 5, 6, 7], value: inForm },
  ];
  const scan = { paths: [], files, passedOver: [], references: new Set<string>(), read: 2 };
  const undone = { stored: undefined, applied: undefined, dependencies: [], declarations: [] };
  return { root: '/nowhere', scan, plan, rewritten, copies, ...undone };
}

it('says where the values stand too, what they are there, and what to do', () => {
  const report = stripVTControlCharacters(planReport(outcome()));
  expect(report).toContain('compose.yml:12  shop/db (password)\n    pass it in from outside');
  expect(report).toContain('doc/a.md:1,2,3,4,5 and 2 more  api token in apiToken\n');
  expect(report).not.toContain(PASSWORD);
  expect(report).not.toContain(OTHER_PASSWORD);
});

it('says the same to programs', () => {
  expect(describedCopies(outcome())).toMatchObject([
    { file: 'compose.yml', kind: 'container', lines: [12], of: 'shop/db (password)' },
    { file: 'doc/a.md', kind: 'document', lines: [1, 2, 3, 4, 5, 6, 7] },
  ]);
});

it('does not let them be forgotten in the end', () => {
  expect(outcomeReport(outcome())).toBe(
    'The same values still stand in 2 other files: see above.\n',
  );
});
