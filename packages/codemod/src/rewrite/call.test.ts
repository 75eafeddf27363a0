import { describe, expect, it } from 'vitest';
import { migrated, OTHER_PASSWORD, PASSWORD } from '../testing/migrated.js';

const P = PASSWORD;
const IMPORT = "import { getSecretSync } from '@secretlift/runtime';\n";
const AWAIT_IMPORT = "import { getSecret } from '@secretlift/runtime';\n";

interface Shape {
  readonly shape: string;
  readonly before: string;
  readonly after: string;
}

const SYNCHRONOUS: readonly Shape[] = [
  {
    shape: 'a declarator',
    before: `const dbPassword = '${P}';`,
    after: `const dbPassword = getSecretSync('shop/db-password');`,
  },
  {
    shape: 'a property of an object in a call',
    before: `connect({ password: "${P}" });`,
    after: `connect({ password: getSecretSync("shop/connect-password") });`,
  },
  {
    shape: 'the right operand of a fallback',
    before: `const password = process.env.DB_PASSWORD || '${P}';`,
    after: `const password = process.env.DB_PASSWORD || getSecretSync('shop/db-password');`,
  },
  {
    shape: 'a class field',
    before: `class Mailer { smtpPassword = '${P}' }`,
    after: `class Mailer { smtpPassword = getSecretSync('shop/smtp-password') }`,
  },
  {
    shape: 'a parameter default of an asynchronous function',
    before: `async function open(dbPassword = '${P}') {}`,
    after: `async function open(dbPassword = getSecretSync('shop/db-password')) {}`,
  },
  {
    shape: 'a field of a class in an asynchronous function',
    before: `async function open() { class A { password = '${P}' } }`,
    after: `async function open() { class A { password = getSecretSync('shop/a-password') } }`,
  },
  {
    shape: 'a template without holes',
    before: `const dbPassword = \`${P}\`;`,
    after: `const dbPassword = getSecretSync('shop/db-password');`,
  },
  {
    shape:
      'an asynchronous function that never awaits, so that its callers see what it did at once',
    before: `let dbPassword; async function open() { dbPassword = '${P}'; }`,
    after: `async function open() { dbPassword = getSecretSync('shop/db-password'); }`,
  },
  {
    shape: 'a literal that is asserted to be constant',
    before: `const dbPassword = '${P}' as const;`,
    after: `const dbPassword = getSecretSync('shop/db-password');`,
  },
  {
    shape: 'a password in a URL with a hole',
    before: `const dbUrl = \`postgres://app:${P}@\${host}/db\`;`,
    after: `const dbUrl = \`postgres://app:\${getSecretSync('shop/db-url')}@\${host}/db\`;`,
  },
  {
    shape: 'two passwords in one quoted string',
    before: `const urls = 'postgres://app:${P}@h/x redis://:${OTHER_PASSWORD}@h';`,
    after: `const urls = \`\${getSecretSync('shop/nowhere-urls')} \${getSecretSync('shop/nowhere-urls-2')}\`;`,
  },
  {
    shape: 'a literal that touches a keyword',
    before: `function dbPassword() { const password = 1; return'${P}' }`,
    after: `function dbPassword() { const password = 1; return getSecretSync('shop/db-password') }`,
  },
];

describe('a synchronous place', () => {
  it.each(SYNCHRONOUS)('$shape', ({ before, after }) => {
    expect(migrated(`export {};\n${before}\n`, 'app.ts')).toContain(after);
  });
});

const ASYNCHRONOUS: readonly Shape[] = [
  {
    shape: 'a statement of an asynchronous function',
    before: `async function open() { const dbPassword = '${P}'; await use(dbPassword); }`,
    after: `const dbPassword = await getSecret('shop/db-password'); await use(dbPassword); }`,
  },
  {
    shape: 'the body of an asynchronous arrow function',
    before: `const open = async () => connect({ password: '${P}' });`,
    after: `const open = async () => connect({ password: await getSecret('shop/connect-password') });`,
  },
  {
    shape: 'the object of a method call',
    before: `async function open() { await use(); const dbPassword = '${P}'.trim(); }`,
    after: `const dbPassword = (await getSecret('shop/db-password')).trim(); }`,
  },
  {
    shape: 'a literal that is awaited already',
    before: `async function open() { const dbPassword = await '${P}'; }`,
    after: `async function open() { const dbPassword = await getSecret('shop/db-password'); }`,
  },
];

describe('an asynchronous place', () => {
  it.each(ASYNCHRONOUS)('$shape', ({ before, after }) => {
    expect(migrated(`export {};\n${before}\n`, 'app.ts')).toContain(after);
  });
});

describe('the top level of an ES module', () => {
  const text = `const dbPassword = '${P}';\n`;

  it('awaits where nothing imports the module', () => {
    expect(migrated(text, 'a.mjs')).toBe(
      `${AWAIT_IMPORT}\nconst dbPassword = await getSecret('shop/db-password');\n`,
    );
  });

  it('stays synchronous where something imports it, or nobody wants to await', () => {
    const synchronous = `${IMPORT}\nconst dbPassword = getSecretSync('shop/db-password');\n`;
    expect(migrated(text, 'a.mjs', { imported: ['a.mjs'] })).toBe(synchronous);
    expect(migrated(text, 'a.mjs', { choices: { await: 'never' } })).toBe(synchronous);
  });

  it('stays synchronous in a library, whoever may import it', () => {
    const packageJson = { private: false, type: 'module', exports: './a.js' };
    expect(migrated(text, 'a.js', { packageJson })).toContain('= getSecretSync(');
  });
});
