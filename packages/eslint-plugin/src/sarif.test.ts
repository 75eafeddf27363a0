import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { ESLint, type Linter } from 'eslint';
import type { Log, Result } from 'sarif';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import plugin from './index.js';
import sarif from './sarif.js';

const require = createRequire(import.meta.url);
const validate = new Ajv({ schemaId: 'auto', meta: false })
  .addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json') as object)
  .compile(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object);

const FILES = {
  'app/src/ä b.js': `const password = 'hunter2horse';\nconst db = { password: 'swordfish9' };\n`,
  'app/src/moved.js': `\n\nconst password = 'hunter2horse'; const token = 1; var unused;\n`,
  'app/src/broken.js': `const password = 'hunter2horse' 'swordfish9';\n`,
  'app/src/excused.js': `const password = 'hunter2horse'; // eslint-disable-line secretlift/no-hardcoded-credentials -- why\n`,
};

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'sarif-'));
  mkdirSync(join(root, 'app/src'), { recursive: true });
  mkdirSync(join(root, '.git'));
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(root, path), text);
});
afterAll(() => rmSync(root, { recursive: true }));

/** As `eslint --format` does it, in a package of a repository. */
async function formatted(): Promise<string> {
  const cwd = join(root, 'app');
  const unused: Linter.Config = { rules: { 'no-unused-vars': 'warn' } };
  const overrideConfig = [plugin.configs.recommended, unused];
  const eslint = new ESLint({ cwd, overrideConfigFile: true, overrideConfig });
  const results = await eslint.lintFiles('src');
  return sarif(results, { cwd, rulesMeta: eslint.getRulesMetaForResults(results) });
}

async function run() {
  const log = JSON.parse(await formatted()) as Log;
  return log.runs[0] ?? expect.fail('no run');
}

it('is SARIF 2.1.0', async () => {
  const log = JSON.parse(await formatted()) as Log;
  validate(log);
  expect(validate.errors).toBeNull();
});

it('says what a credential is, how bad, and what to do', async () => {
  const { rules = [], name, version } = (await run()).tool.driver;
  expect([name, version]).toEqual(['ESLint', ESLint.version]);
  const rule = rules.find(({ id }) => id === 'secretlift/no-hardcoded-credentials');
  expect(rule).toMatchObject({
    shortDescription: { text: 'Disallow passwords, tokens and keys in source code' },
    help: {
      text: expect.stringContaining('Rotate it') as string,
      markdown: expect.stringContaining('**Rotate it**') as string,
    },
    properties: { 'security-severity': '9.8' },
  });
  expect(rule?.properties?.tags).toContain('external/cwe/cwe-798');
});

it('says of other rules what they say of themselves, and nothing of security', async () => {
  const rule = (await run()).tool.driver.rules?.find(({ id }) => id === 'no-unused-vars');
  expect(rule?.shortDescription?.text).toBe('Disallow unused variables');
  expect(rule?.properties).toEqual({ tags: ['problem'] });
});

it('names places from the root of the repository, and what is excused is left out', async () => {
  const found = credentialsOf((await run()).results);
  const places = found.map(({ locations }) => locations?.[0]?.physicalLocation);
  expect(places).toEqual([
    place('app/src/moved.js', 3, [19, 31]),
    place('app/src/%C3%A4%20b.js', 1, [19, 31]),
    place('app/src/%C3%A4%20b.js', 2, [25, 35]),
  ]);
});

it('tells a file that does not parse', async () => {
  const [invocation] = (await run()).invocations ?? [];
  expect(invocation?.executionSuccessful).toBe(false);
  expect(invocation?.toolExecutionNotifications?.[0]?.message.text).toMatch(/does not parse/);
});

it('never says a value', async () => {
  expect(await formatted()).not.toMatch(/hunter2horse|swordfish9/);
});

test('a result is known again after lines have moved, and told from its neighbours', async () => {
  const before = fingerprintsOf((await run()).results);
  const path = join(root, 'app/src/moved.js');
  writeFileSync(path, `// more\n\n${FILES['app/src/moved.js']}`);
  const after = fingerprintsOf((await run()).results);
  expect(after).toEqual(before);
  expect(new Set(before).size).toBe(before.length);
});

function place(uri: string, line: number, [startColumn, endColumn]: [number, number]) {
  return {
    artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
    region: { startLine: line, startColumn, endLine: line, endColumn },
  };
}

function credentialsOf(results: readonly Result[] = []): Result[] {
  return results.filter(({ ruleId }) => ruleId === 'secretlift/no-hardcoded-credentials');
}

function fingerprintsOf(results: readonly Result[] = []) {
  return results.map(({ partialFingerprints }) => partialFingerprints?.['secretliftResult/v1']);
}
