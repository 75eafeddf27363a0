import { describe, expect, test } from 'vitest';
import { detect } from '../detect.js';
import { sourceOf } from '../testing/program.js';
import { fill, seeded } from '../testing/sample.js';

const random = seeded(9);
const key = fill('{alnum:40}', random);

/** What is found in the code, as `confidence rule "text in the source"`. */
function found(code: string, filename?: string): string[] {
  return detect(sourceOf(code, filename), { minimumConfidence: 'low' }).map(
    ({ confidence, rule, range }) => `${confidence} ${rule} ${code.slice(...range)}`,
  );
}

describe('what a password is compared with', () => {
  test.each([
    [`if (req.body.password == 'hunter two') open()`, 'hunter two'],
    [`if (login.password !== '0Y8§59-!Fg1L') refuse()`, '0Y8§59-!Fg1L'],
    [`if (password === 'changeme') open()`, 'changeme'],
    [`if (password === 'K1f......') open()`, 'K1f......'],
    [`switch (password) { case 'hunter2x': open() }`, 'hunter2x'],
    [`if (compare(password, 'hunter2x')) open()`, 'hunter2x'],
    [`if (password.equals('hunter2x')) open()`, 'hunter2x'],
    [`auth((u, p) => u === 'admin' && p === 'wibble')`, 'wibble'],
    [`if (name !== 'john' || pass !== 'wibble') refuse()`, 'wibble'],
    [`assert.equal(config.password, 'hunter2x')`, 'hunter2x'],
    [`expect(user.password).toBe('hunter2x')`, 'hunter2x'],
    [`expect(user.password).to.equal('hunter2x')`, 'hunter2x'],
  ])('%s', (code, expected) => {
    expect(found(code)).toEqual([`medium comparison ${expected}`]);
  });

  test.each([
    `if (password === '') refuse()`,
    `if (type === 'password') hide()`,
    `if (errors.password === 'weak') show()`,
    `if (message === 'The password is wrong') show()`,
    `if (password === '********') keep()`,
    `if (this.password === 'password') hide()`,
    `expect(errors.password).toBe('Password is required')`,
    `if (x === 'admin' && p === 'wibble') paragraph()`,
  ])('but not %s', (code) => {
    expect(detect(sourceOf(code))).toEqual([]);
  });
});

describe('the credential of an authorization header', () => {
  test.each([
    [`h = { Authorization: 'Bearer wibble-wobble' }`, 'wibble-wobble'],
    [`h.append('Authorization', 'Token hunter2x')`, 'hunter2x'],
    [`h = { Authorization: 'Basic ' + btoa('admin:hunter2x') }`, 'hunter2x'],
    [`auth = 'Basic ' + Buffer.from('admin:hunter2x').toString('base64')`, 'hunter2x'],
  ])('%s', (code, expected) => {
    expect(found(code)).toEqual([`medium authorization-header ${expected}`]);
  });

  test.each([
    'h = { Authorization: `Bearer ${token}` }',
    `h = { Authorization: 'Bearer token' }`,
    `h = { Authorization: 'Bearer <token>' }`,
    `auth = 'user:read'`,
  ])('but not %s', (code) => {
    expect(found(code)).toEqual([]);
  });
});

describe('what only shows where a credential goes', () => {
  test.each([
    'urls = { mssql: `mssql://root:password@localhost:1433/${name}` }',
    `options = { clientSecret: process.env.GITHUB_SECRET || 'APP_SECRET' }`,
    `options = { pass: process.env.MAILER_PASSWORD || 'MAILER_PASSWORD' }`,
    `types = [['application/vnd.epson.salt', 'slt']]`,
    `redact = { paths: ['*.password', '*.token'] }`,
  ])('%s', (code) => {
    expect(detect(sourceOf(code))).toEqual([]);
  });

  test.each([
    `url = 'mysql://root:mysqlrootpassword@localhost'`,
    `url = 'mongodb://user:123456@db.internal/app'`,
    `SECRET_KEY = process.env.SECRET_KEY || 'WIBBLE_SECRET_KEY'`,
    `options = { sessionSecret: process.env.SESSION_SECRET || 'WIBBLE' }`,
  ])('but not %s', (code) => {
    expect(detect(sourceOf(code))).toHaveLength(1);
  });
});

describe('what is public unless its name says otherwise', () => {
  const captcha = fill('6L{word:38}', random);
  const hash = fill('{base64:86}==', random);

  test.each([
    [`recaptchaSecret = '${captcha}'`, `high recaptcha-secret ${captcha}`],
    [`azureStorageKey = '${hash}'`, `high azure-storage-key ${hash}`],
  ])('%#', (code, expected) => {
    expect(found(code)).toEqual([expected]);
  });

  test.each([`recaptchaKey = '${captcha}'`, `x = '${captcha}'`, `x = '${hash}'`])(
    'but not %#',
    (code) => {
      expect(detect(sourceOf(code))).toEqual([]);
    },
  );
});

describe('what looks generated and has no name is worth a look', () => {
  test.each([`call('${key}')`, `const x = '${key}'`])('%#', (code) => {
    expect(found(code)).toEqual([`low entropy ${key}`]);
  });

  test.each([
    `const commit = '${fill('{hex:40}', random)}'`,
    `const x = 'a-rather-long-identifier-of-something'`,
    `const x = 'abcdefghijklmnopqrstuvwxyz0123456789'`,
    `const x = '${fill('{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}', random)}'`,
  ])('but not %#', (code) => {
    expect(found(code)).toEqual([]);
  });
});

describe('what names a string', () => {
  test.each([
    [`function login(user, password) {} login('admin', 'wibble')`, 'wibble'],
    [`class A { constructor(user, password) {} } new A('admin', 'wibble')`, 'wibble'],
    [`class A { login(password) {} m() { this.login('wibble') } }`, 'wibble'],
    [`new Map([['password', 'wibble']])`, 'wibble'],
    [`store.set('password', 'wibble')`, 'wibble'],
    [`<Login password="wibble" />`, 'wibble'],
  ])('%s', (code, expected) => {
    expect(found(code, 'app.tsx')).toEqual([`medium name ${expected}`]);
  });

  test.each([
    `waitFor('#password', 'wibble')`,
    `function label(name, passwordField) {} label('a', 'wibble')`,
    `<Field password="password" label="Password" type="password" />`,
  ])('but not %s', (code) => {
    expect(detect(sourceOf(code, 'app.tsx'))).toEqual([]);
  });
});

describe('what is typed into the field of a password', () => {
  test.each([
    `page.fill('input[type=password]', 'wibble')`,
    `page.type('#password', 'wibble')`,
    `cy.get('input[name="password"]').type('wibble')`,
    `page.getByLabel('Password').fill('wibble')`,
    `(await driver.findElement(By.id('password'))).sendKeys('wibble')`,
    `await userEvent.type(screen.getByLabelText('Password'), 'wibble')`,
  ])('%s', (code) => {
    expect(found(code)).toEqual(['medium name wibble']);
  });

  test.each([
    `cy.get('#password').type('{enter}')`,
    `cy.get('#username').type('wibble')`,
    `cy.get('#password').should('have.text', 'wibble')`,
  ])('but not %s', (code) => {
    expect(detect(sourceOf(code))).toEqual([]);
  });
});

describe('where a value put together from named parts is placed', () => {
  test('in the one literal that holds it', () => {
    const code = "const token = '" + key + "'; call(`Bearer ${token}`)";
    expect(found(code)).toEqual([expect.stringContaining(key)]);
  });

  test('in the password of a URL', () => {
    const code = "const pass = 'hunter2xyz'; connect(`postgres://app:${pass}@db.internal/app`)";
    expect(found(code)).toEqual(['high url-password hunter2xyz']);
  });
});
