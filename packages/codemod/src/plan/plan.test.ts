import { describe, expect, it } from 'vitest';
import {
  drafted,
  OTHER_PASSWORD as OTHER,
  PASSWORD as P,
  type Sources,
} from '../testing/migrated.js';
import type { Plan } from '../types.js';

/** What a plan stores, without values: names with their keys, `''` for a bare string. */
function stored({ secrets }: Plan): Record<string, readonly string[]> {
  return Object.fromEntries(
    secrets.map(({ name, content }) => [
      name,
      content.form === 'json' ? [...content.entries.keys()] : [],
    ]),
  );
}

function planned(text: string, sources: Partial<Sources> = {}): Plan {
  return drafted({ ...sources, files: { 'app.js': text } }).plan;
}

const DATABASE = `const db = { host: 'db', port: 5432, database: 'shop', user: 'app', password: '${P}' };`;

describe('grouping', () => {
  it('puts a password and its user name into one secret', () => {
    expect(stored(planned(DATABASE))).toEqual({ 'shop/db': ['username', 'password'] });
  });

  it('stores what rotation needs beside them, and leaves it in the code', () => {
    const [secret] = planned(DATABASE).secrets;
    expect(secret?.content).toMatchObject({
      details: { engine: 'postgres', host: 'db', port: 5432, dbname: 'shop' },
    });
    expect(secret?.places).toHaveLength(2);
  });

  it('leaves the user name on request', () => {
    const plan = planned(DATABASE, { choices: { keepUsernames: true } });
    expect(stored(plan)).toEqual({ 'shop/db': ['password'] });
  });

  it('keeps unrelated credentials of one object apart, since each is rotated on its own', () => {
    const plan = planned(`const keys = { smtpPassword: '${P}', apiPassword: '${OTHER}' };`);
    expect(stored(plan)).toEqual({ 'shop/smtp-password': [], 'shop/api-password': [] });
  });

  it.each([
    ['file', { 'shop/shop': ['dbPassword', 'mailPassword'] }],
    ['package', { 'shop/credentials': ['dbPassword', 'mailPassword'] }],
    ['none', { 'shop/db-password': [], 'shop/mail-password': [] }],
  ] as const)('by %s', (group, expected) => {
    const text = `const dbPassword = '${P}';\nconst mailPassword = '${OTHER}';`;
    const files = { 'shop.js': text };
    expect(stored(drafted({ files, choices: { group } }).plan)).toEqual(expected);
  });
});

describe('equal values', () => {
  it('become one secret, whatever they are called', () => {
    const files = {
      'a.js': `const dbPassword = '${P}';`,
      'b.js': `const mailPassword = '${P}';`,
    };
    const { secrets } = drafted({ files }).plan;
    expect(secrets.map(({ name, places }) => [name, places.length])).toEqual([
      ['shop/db-password', 2],
    ]);
  });

  it('stay with the user name', () => {
    const files = { 'a.js': `const dbPassword = '${P}';`, 'b.js': DATABASE };
    const { secrets } = drafted({ files }).plan;
    expect(secrets.map(({ name }) => name)).toEqual(['shop/db']);
    expect(secrets[0]?.places.map(({ key }) => key)).toEqual(['username', 'password', 'password']);
  });

  it('leave a different user name in the code', () => {
    const files = { 'a.js': DATABASE, 'b.js': DATABASE.replace("'app'", "'other'") };
    const [secret] = drafted({ files }).plan.secrets;
    expect(secret?.places.map(({ key }) => key)).toEqual(['username', 'password', 'password']);
  });
});

describe('names', () => {
  const name = (text: string, choices: Sources['choices'] = {}, file = 'app.js') =>
    drafted({ files: { [file]: text }, choices }).plan.secrets.map((secret) => secret.name);

  it.each([
    [`const STRIPE_PASSWORD = '${P}';`, 'shop/stripe-password'],
    [`const config = { mail: { password: '${P}' } };`, 'shop/mail-password'],
    [`const password = process.env.DB_PASSWORD || '${P}';`, 'shop/db-password'],
    [`if (req.body.password === '${P}') open();`, 'shop/nowhere-password'],
  ])('%s', (text, expected) => {
    expect(name(text)).toEqual([expected]);
  });

  it('never end like the suffix of an ARN', () => {
    expect(name(`const jwtSecret = '${P}';`)).toEqual(['shop/jwt-secret-key']);
    expect(name(`const dbPasswordString = '${P}';`)).toEqual(['shop/db-password/string']);
  });

  it('are qualified by the file before they are numbered', () => {
    const files = {
      'login.js': `const dbPassword = '${P}';`,
      'admin.js': `const dbPassword = '${OTHER}';`,
    };
    expect(Object.keys(stored(drafted({ files }).plan))).toEqual([
      'shop/login-db-password',
      'shop/admin-db-password',
    ]);
  });

  it('follow a prefix, a template and a map', () => {
    const text = `const dbPassword = '${P}';`;
    expect(name(text, { prefix: 'team/' })).toEqual(['team/shop/db-password']);
    expect(name(text, { nameTemplate: '{package}/{file}/{what}' })).toEqual([
      'shop/app/db-password',
    ]);
    expect(name(text, { names: { 'shop/db-password': 'shop/orders' } })).toEqual(['shop/orders']);
  });
});

describe('client code', () => {
  const reason = (text: string, sources: Partial<Sources> = {}, file = 'app.js') =>
    drafted({ ...sources, files: { [file]: text } }).plan.refusals.map((one) => one.reason);

  it.each([
    [`'use client';\nconst password = '${P}';`, 'client-code'],
    [`import { useState } from 'react';\nconst password = '${P}';`, 'client-code'],
    [`const password = '${P}';\nwindow.login(password);`, 'client-code'],
    [`const password = import.meta.env.VITE_PASSWORD || '${P}';`, 'client-code'],
    [`const password = process.env.NEXT_PUBLIC_PASSWORD || '${P}';`, 'client-code'],
    [`export const runtime = 'edge';\nconst password = '${P}';`, 'edge-runtime'],
  ])('%s', (text, expected) => {
    expect(reason(text)).toEqual([expected]);
  });

  it('is not what a server does with a browser library', () => {
    const text = `import express from 'express';\nimport React from 'react';\nconst password = '${P}';`;
    expect(reason(text)).toEqual([]);
  });

  it('is everything in a package that ships to browsers', () => {
    const packageJson = { dependencies: { '@angular/core': '^20' } };
    expect(reason(`const password = '${P}';`, { packageJson })).toEqual(['client-code']);
  });
});

describe('refusals', () => {
  const reason = (text: string, file = 'app.ts') =>
    drafted({ files: { [file]: text } }).plan.refusals.map((one) => one.reason);

  it.each([
    [`enum Keys { PASSWORD = '${P}' }`, 'enum-member'],
    [`const users = [{ name: 'a', password: '${P}' }, { name: 'b' }];`, 'seed-record'],
  ])('%s', (text, expected) => {
    expect(reason(text)).toEqual([expected]);
  });

  it('are made for test files, unless they are asked for', () => {
    expect(reason(`const dbPassword = '${P}';`, 'app.test.ts')).toEqual(['test-file']);
  });
});
