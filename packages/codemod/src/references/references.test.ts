import { Project } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { referencesIn } from './in-source.js';
import { resolvedId } from './index.js';

const IMPORT = `import { getSecret, getSecretSync as read, getSecretJson, getSecretBinary, withSecret } from '@secretlift/runtime';\n`;

function found(code: string) {
  const file = { path: '/nowhere/app.ts', text: IMPORT + code, bom: false };
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  return referencesIn(project.createSourceFile(file.path, file.text), file);
}

const literal = (id: string) => ({ kind: 'literal', id });

describe('a reference', () => {
  it.each([
    [`await getSecret('shop/db', 'password')`, { accessor: 'getSecret', keys: ['password'] }],
    [`read("shop/db")`, { accessor: 'getSecretSync', keys: [] }],
    ['read(`shop/db`, undefined, { redacted: true })', { keys: [], asksElsewhere: false }],
    [`read('shop/db', name())`, { keys: [], hasDynamicKey: true }],
    [`const K = 'password'; read('shop/db', K)`, { keys: ['password'], hasDynamicKey: false }],
    [`getSecretJson('shop/db', { schema })`, { accessor: 'getSecretJson', keys: [] }],
    [`getSecretBinary('shop/db')`, { accessor: 'getSecretBinary' }],
    [`read('shop/db', 'a', { stage: 'AWSPREVIOUS' })`, { asksElsewhere: true }],
    [
      `withSecret('shop/db', (get) => connect(get('username'), get('password')), { isAuthError })`,
      { accessor: 'withSecret', keys: ['username', 'password'] },
    ],
  ])('in %s says what it asks for', (code, expected) => {
    expect(found(code)).toMatchObject([{ id: literal('shop/db'), ...expected }]);
  });

  it.each([
    [
      `read(process.env.DB ?? 'shop/db')`,
      { kind: 'variable', variable: 'DB', fallback: 'shop/db' },
    ],
    [`read(process.env['DB'] || 'shop/db')`, { kind: 'variable', variable: 'DB' }],
    [`read(process.env.DB!)`, { kind: 'variable', variable: 'DB', fallback: undefined }],
    [`read('env:DB')`, { kind: 'variable', variable: 'DB', fallback: undefined }],
    [`const ID = 'shop/db' as const; read(ID)`, literal('shop/db')],
    [`let id = 'shop/db'; read(id)`, { kind: 'dynamic' }],
    [`read('shop/' + which)`, { kind: 'dynamic' }],
    [`read()`, { kind: 'dynamic' }],
  ])('in %s says what names the secret', (code, id) => {
    expect(found(code)).toMatchObject([{ id }]);
  });

  it.each([
    `function f(getSecret) { getSecret('shop/db') }`,
    `import { getSecret as other } from 'elsewhere'; other('shop/db')`,
    `object.getSecret('shop/db')`,
  ])('is none in %s', (code) => {
    expect(found(code)).toEqual([]);
  });
});

describe('the id', () => {
  const variable = { kind: 'variable', variable: 'DB', fallback: 'shop/db' } as const;

  it.each([
    ['shop/db', {}, variable],
    ['prod/db', { DB: 'prod/db' }, variable],
    ['x/shop/db', { SECRETLIFT_PREFIX: 'x/' }, { kind: 'literal', id: 'shop/db' } as const],
    ['arn:aws:a', { SECRETLIFT_PREFIX: 'x/' }, { kind: 'literal', id: 'arn:aws:a' } as const],
    [undefined, {}, { ...variable, fallback: undefined }],
    [undefined, {}, { kind: 'dynamic' } as const],
  ])('is %s in %j', (expected, environment, id) => {
    expect(resolvedId(id, environment)).toBe(expected);
  });
});
