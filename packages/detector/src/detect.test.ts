import { describe, expect, test } from 'vitest';
import { detect } from './detect.js';
import { sourceOf } from './testing/program.js';
import { fill, seeded } from './testing/sample.js';

const random = seeded(7);
const slack = fill('xoxb-{digit:12}-{digit:12}-{alnum:24}', random);
const key = fill('{hex:32}', random);

/** What is found, as `kind binding "text in the source"`. */
function found(code: string, filename?: string): string[] {
  return detect(sourceOf(code, filename)).map(
    ({ kind, binding, range }) => `${kind} ${String(binding)} ${code.slice(...range)}`,
  );
}

test('a key that is no name is not repeated, since it can be a credential itself', () => {
  const [finding] = detect(sourceOf(`const db = { 'Server=db;Password=hunter2;': '${slack}' }`));
  expect(finding?.binding).toBe('db.…');
});

describe('where a credential stands', () => {
  test.each([
    ['declarator', `const password = 'hunter2'`, 'password password hunter2'],
    ['property', `const db = { password: 'hunter2' }`, 'password db.password hunter2'],
    ['quoted key', `const db = { 'password': 'hunter2' }`, 'password db.password hunter2'],
    ['member', `config.db.password = 'hunter2'`, 'password db.password hunter2'],
    ['field', `class A { private password = 'hunter2' }`, 'password password hunter2'],
    ['static', `class A { static password = 'hunter2' }`, 'password password hunter2'],
    ['parameter', `function f(password = 'hunter2') {}`, 'password password hunter2'],
    ['destructuring', `const { password = 'hunter2' } = o`, 'password password hunter2'],
    [
      'fallback',
      `const p = { password: process.env.P || 'hunter2' }`,
      'password p.password hunter2',
    ],
    ['nullish', `const password = process.env.P ?? 'hunter2'`, 'password password hunter2'],
    ['branch', `const password = prod ? read() : 'hunter2'`, 'password password hunter2'],
    ['environment', `process.env.DB_PASSWORD = 'hunter2'`, 'password env.DB_PASSWORD hunter2'],
    ['comparison', `if (req.body.password === 'hunter2') ok()`, 'password body.password hunter2'],
    ['as const', `const o = { password: 'hunter2' } as const`, 'password password hunter2'],
    ['enum', `enum E { Password = 'hunter2' }`, 'password Password hunter2'],
    ['call', `connect({ password: 'hunter2' })`, 'password connect().password hunter2'],
    ['returned', `function getPassword() { return 'hunter2' }`, 'password getPassword hunter2'],
    ['setter', `headers.set('x-api-key', '${key}')`, `api-key x-api-key ${key}`],
    ['list', `const secrets = ['hunter2']`, 'signing-secret secrets hunter2'],
    ['cast', `const password = <string>'hunter2'`, 'password password hunter2'],
  ])('%s', (_where, code, expected) => {
    expect(found(code)).toEqual([expected]);
  });

  test('JSX attribute', () => {
    expect(found(`<Login password="hunter2" />`, 'app.tsx')).toEqual(['password password hunter2']);
  });
});

describe('what range and expression cover', () => {
  test('a static URL whole', () => {
    const url = 'postgres://app:' + key + '@db.internal/app';
    expect(found(`const a = '${url}'`)).toEqual([`connection-url a ${url}`]);
  });

  test('the password alone where the URL has holes', () => {
    const code = 'const a = `postgres://app:' + key + '@${host}/app`';
    const [finding] = detect(sourceOf(code));
    expect(code.slice(...(finding?.range ?? []))).toBe(key);
    expect(code.slice(...(finding?.expression ?? []))).toBe(code.slice('const a = '.length));
  });

  test('a constant concatenation whole', () => {
    const code = `const a = '${slack.slice(0, 9)}' + '${slack.slice(9)}'`;
    const [finding] = detect(sourceOf(code));
    expect(code.slice(...(finding?.expression ?? []))).toBe(code.slice('const a = '.length));
    expect(finding?.value.reveal()).toBe(slack);
  });

  test('a token within words, behind an escape', () => {
    const code = `log('\\u{1F600}\\x20token ${slack}')`;
    expect(found(code)).toEqual([`token undefined ${slack}`]);
  });
});

describe('what goes to a call that takes a credential', () => {
  test.each([
    ['require', `const jwt = require('jsonwebtoken'); jwt.sign(p, 'shhhhh')`],
    ['default import', `import jwt from 'jsonwebtoken'; jwt.sign(p, 'shhhhh')`],
    ['namespace', `import * as j from 'jsonwebtoken'; j.sign(p, 'shhhhh')`],
    ['named, renamed', `import { sign as s } from 'jsonwebtoken'; s(p, 'shhhhh')`],
    ['destructured', `const { sign } = require('jsonwebtoken'); sign(p, 'shhhhh')`],
    ['through a constant', `import jwt from 'jsonwebtoken'; const k = 'shhhhh'; jwt.sign(p, k)`],
    ['fallback', `import jwt from 'jsonwebtoken'; jwt.sign(p, process.env.S || 'shhhhh')`],
    ['option', `import session from 'express-session'; session({ secret: 'shhhhh' })`],
    [
      'option in a constant',
      `const s = require('express-session'); const o = { secret: 'shhhhh' }; s(o)`,
    ],
  ])('%s', (_how, code) => {
    const findings = detect(sourceOf(code));
    expect(findings.map(({ value }) => value.reveal())).toEqual(['shhhhh']);
    expect(findings[0]).toMatchObject({ kind: 'signing-secret', confidence: 'high' });
  });

  test('not by spelling alone', () => {
    expect(found(`import jwt from './tokens.js'; jwt.sign(p, 'shhhhh')`)).toEqual([]);
  });
});

test.each([
  ['label', `const passwordLabel = 'Enter it'`],
  ['own name', `const t = { password: 'password', API_TOKEN: 'apiToken' }`],
  ['translation', `const t = { password: 'Kennwort vergessen?' , apiKey: 'API Key' }`],
  ['placeholder', `const password = '<your-password>'; const token = 'xxxxxxxx'`],
  ['environment name', `const secret = 'JWT_SECRET'`],
  ['highlighter', `token = 'comment'`],
  ['published key', `const key = 'pk_' + 'live_' + '${key}'`],
  ['type', `type T = { password: 'hunter2' }`],
  ['import', `import password from 'hunter2'`],
])('no credential: %s', (_what, code) => {
  expect(found(code)).toEqual([]);
});
