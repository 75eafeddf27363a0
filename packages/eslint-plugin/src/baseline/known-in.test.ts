import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret, type Finding } from '@secretlift/detector';
import { Linter, type SourceCode } from 'eslint';
import { afterEach, beforeEach, expect, test } from 'vitest';
import plugin from '../index.js';
import { knownIn } from './known-in.js';

const text = `const password = 'hunter2'`;
const finding: Finding = {
  rule: 'name',
  kind: 'password',
  what: 'password',
  binding: 'password',
  range: [18, 25],
  expression: [17, 26],
  value: new Secret('hunter2'),
  confidence: 'medium',
  evidence: [{ by: 'name', says: 'it is bound to password' }],
  inTest: false,
};

let cwd: string;
beforeEach(() => (cwd = mkdtempSync(join(tmpdir(), 'baseline-'))));
afterEach(() => rmSync(cwd, { recursive: true }));

function isKnown(baseline: string, filename = 'src/a.js'): boolean {
  const sourceCode = { text } as SourceCode;
  return knownIn(baseline, { cwd, physicalFilename: join(cwd, filename), sourceCode })(finding);
}

function write(secret: string, changes: object = {}): void {
  const hashed_secret = createHash('sha1').update(secret).digest('hex');
  const results = { 'src/a.js': [{ type: 'Secret Keyword', hashed_secret, is_secret: false }] };
  const baseline = { version: '1.5.0', plugins_used: [], filters_used: [], results, ...changes };
  writeFileSync(join(cwd, '.secrets.baseline'), JSON.stringify(baseline));
}

test('a finding is known in its file, and in no other', () => {
  write('hunter2');
  expect(isKnown('.secrets.baseline')).toBe(true);
  expect(isKnown('.secrets.baseline', 'src/b.js')).toBe(false);
});

test('the baseline may lie in a folder of its own', () => {
  write('hunter2');
  expect(knownFromBelow('../.secrets.baseline')).toBe(true);
  write('hunter2', { results: {} });
  expect(knownFromBelow('../.secrets.baseline')).toBe(false);
});

/** ESLint runs in `src`, the baseline was made in the folder above. */
function knownFromBelow(baseline: string): boolean {
  const sourceCode = { text } as SourceCode;
  const linted = { cwd: join(cwd, 'src'), physicalFilename: join(cwd, 'src/a.js'), sourceCode };
  return knownIn(baseline, linted)(finding);
}

test('a baseline that has changed is read again', () => {
  write('hunter2');
  utimesSync(join(cwd, '.secrets.baseline'), 1, 1);
  expect(isKnown('.secrets.baseline')).toBe(true);
  write('hunter3');
  expect(isKnown('.secrets.baseline')).toBe(false);
});

test.each([
  [
    'that is missing',
    'other',
    undefined,
    'does not exist. Write it with `migrate-secrets baseline`',
  ],
  ['that is a folder', '.', undefined, 'cannot be read (EISDIR)'],
  ['of another version', '.secrets.baseline', { version: '0.14.3' }, 'is of version 0.14.3'],
])('a baseline %s is an error that names it', (_, path, changes, message) => {
  write('hunter2', changes);
  expect(() => isKnown(path)).toThrow(`${join(cwd, path)} ${message}`);
});

test('the rule is silent about what is known, and reports what is not', () => {
  write('hunter2');
  const rules: Linter.RulesRecord = {
    'secretlift/no-hardcoded-credentials': ['error', { baseline: '.secrets.baseline' }],
  };
  const config = [plugin.configs.recommended, { rules }];
  const lint = (filename: string) =>
    new Linter({ cwd }).verify(`${text}; const token = 'swordfish9'`, config, { filename });
  expect(lint('src/a.js')).toMatchObject([{ line: 1, column: 44 }]);
  expect(lint('src/b.js')).toHaveLength(2);
});
