import { expect, it, vi } from 'vitest';
import { findingsIn } from './findings.js';
import { loadQuickParser } from './syntax-tree.js';
import { PASSWORD } from './testing/migrated.js';

const missing = vi.hoisted(() => vi.fn());

vi.mock('oxc-parser', () => {
  missing();
  throw new Error('Cannot find native binding.');
});

it('reads programs where there is no native parser for the machine', async () => {
  await loadQuickParser();
  const text = `const dbPassword = '${PASSWORD}';\n`;
  expect(findingsIn({ path: '/nowhere/a.ts', text, bom: false })).toHaveLength(1);
  expect(missing).toHaveBeenCalled();
});
