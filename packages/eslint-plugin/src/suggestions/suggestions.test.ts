import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import { noHardcodedCredentials } from '../rules/no-hardcoded-credentials.js';

const stripe = ['sk', 'live', 'T7qz4Lr9Xw2K' + 'd8Vb5Nc3Hy6M'].join('_');

type Kind = 'readSecret' | 'readEnvironment' | 'suppress';

function lint(code: string, filename: string) {
  return new Linter().verify(
    code,
    {
      files: ['**'],
      plugins: { secretlift: { rules: { credentials: noHardcodedCredentials } } },
      rules: { 'secretlift/credentials': 'error' },
      languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: /x$/.test(filename) } } },
    },
    filename,
  );
}

/** The code after the first suggestion of a kind; undefined where none is offered. */
function after(kind: Kind, code: string, filename = 'app.ts'): string | undefined {
  const suggestions = lint(code, filename)[0]?.suggestions ?? [];
  const fix = suggestions.find(({ messageId }) => messageId === kind)?.fix;
  return fix && code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]);
}

const IMPORT = `import { getSecretSync } from '@secretlift/runtime';\n`;
const CALL = `getSecretSync('password')`;

describe('read it from the store', () => {
  test.each([
    ['a declaration', `const password = 'hunter2';`, `${IMPORT}const password = ${CALL};`],
    [
      'requires',
      `'use strict';\nconst a = require('a'); // a\n\nconst password = 'hunter2';`,
      `'use strict';\nconst a = require('a'); // a\nconst { getSecretSync } = require('@secretlift/runtime');\n\nconst password = ${CALL};`,
      'app.cjs',
    ],
    [
      'below the last import, in its style',
      `import a from "a"\nlet password = "hunter2"\n`,
      `import a from "a"\nimport { getSecretSync } from "@secretlift/runtime"\nlet password = getSecretSync("password")\n`,
    ],
    [
      'an import that is there',
      `import { getSecret } from '@secretlift/runtime';\nconst password = 'hunter2';`,
      `import { getSecret, getSecretSync } from '@secretlift/runtime';\nconst password = ${CALL};`,
    ],
    [
      'an asynchronous function',
      `async function f() { const password = 'hunter2'; }`,
      `import { getSecret } from '@secretlift/runtime';\nasync function f() { const password = await getSecret('password'); }`,
    ],
    [
      'a default of an asynchronous function',
      `async function f(password = 'hunter2') {}`,
      `${IMPORT}async function f(password = ${CALL}) {}`,
    ],
    ['a field', `class A { password = 'hunter2' }`, `${IMPORT}class A { password = ${CALL} }`],
    [
      'an attribute',
      `const a = <Login password="hunter2" />;`,
      `import { getSecretSync } from "@secretlift/runtime";\nconst a = <Login password={getSecretSync("password")} />;`,
      'app.tsx',
    ],
    [
      'a name that is taken',
      `declare function getSecretSync(): void;\nconst password = 'hunter2';`,
      `import { getSecretSync as readSecretSync } from '@secretlift/runtime';\ndeclare function getSecretSync(): void;\nconst password = readSecretSync('password');`,
    ],
  ])('%s', (_what, code, expected, filename = 'app.ts') => {
    const fixed = after('readSecret', code, filename);
    expect(fixed).toBe(expected);
    expect(lint(fixed ?? '', filename)).toEqual([]);
  });

  test.each([
    ['client code', `'use client'; const password = 'hunter2';`],
    ['an enum', `enum E { Password = 'hunter2' }`],
    ['a decorator', `class A { @Inject({ password: 'hunter2' }) a }`],
    ['a constant assertion', `const password = 'hunter2' as const;`],
    ['a literal type', `const password: 'hunter2' = 'hunter2';`],
  ])('not in %s', (_what, code) => {
    expect(after('readSecret', code)).toBeUndefined();
    expect(after('readEnvironment', code)).toBeUndefined();
    expect(after('suppress', code)).toBeDefined();
  });
});

describe('read it from the environment', () => {
  test.each([
    ['a property', `f({ dbPassword: 'hunter2' })`, `f({ dbPassword: process.env.DB_PASSWORD })`],
    [
      'a fallback',
      `const password = process.env.PW || 'hunter2'`,
      `const password = process.env.PW`,
    ],
    ['a keyword before it', `const password = () => { return'hunter2' }`, undefined],
  ])('%s', (_what, code, expected) => {
    const fixed = after('readEnvironment', code);
    if (expected !== undefined) expect(fixed).toBe(expected);
    expect(fixed ?? '').not.toContain('hunter2');
  });
});

describe('say that it is none', () => {
  test.each([
    ['a line', `  const password = 'hunter2'`, 'app.ts'],
    ['an attribute', `const a = <a>\n  <Login\n    password="hunter2" />\n</a>`, 'app.tsx'],
    ['a child', `const a = <a>\n  <Login password="hunter2" />\n</a>`, 'app.tsx'],
    ['a child without indentation', `const a = <a>\n<Login password="hunter2" />\n</a>`, 'app.tsx'],
    ['windows line ends', `f();\r\nconst password = 'hunter2';\r\n`, 'app.ts'],
    ['a template of several lines', `f(\`\n${stripe}\`);`, 'app.ts'],
  ])('%s', (_what, code, filename) => {
    expect(lint(code, filename)).toHaveLength(1);
    const fixed = after('suppress', code, filename) ?? '';
    expect(lint(fixed, filename)).toEqual([]);
  });
});
