import parser from '@typescript-eslint/parser';
import { Linter, RuleTester } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';
import { noHardcodedCredentials } from './no-hardcoded-credentials.js';

Object.assign(RuleTester, { afterAll, describe, it });

const stripe = ['sk', 'live', 'T7qz4Lr9Xw2K' + 'd8Vb5Nc3Hy6M'].join('_');
const espree = new RuleTester();
const typescript = new RuleTester({ languageOptions: { parser } });

espree.run('no-hardcoded-credentials', noHardcodedCredentials, {
  valid: [
    `const password = process.env.DB_PASSWORD`,
    `const passwordLabel = 'Password'`,
    `const t = { password: 'Enter your password' }`,
    { code: `const password = 'hunter2'`, options: [{ minimumConfidence: 'high' }] },
    { code: `const password = 'hunter2'`, options: [{ testFiles: false }], filename: 'a.test.js' },
  ],
  invalid: [
    {
      code: `const db = { user: 'app', password: 'hunter2' }`,
      errors: [
        {
          messageId: 'bound',
          data: {
            what: 'password',
            binding: 'db.password',
            evidence: 'it is bound to db.password',
          },
          column: 38,
          endColumn: 45,
          suggestions: 3,
        },
      ],
    },
    {
      code: `import jwt from 'jsonwebtoken';\njwt.sign(payload, 'shhhhh')`,
      errors: [{ messageId: 'bound', line: 2, column: 20, endColumn: 26, suggestions: 3 }],
    },
    { code: `start('${stripe}')`, errors: [{ messageId: 'unbound', column: 8, suggestions: 3 }] },
    {
      code: `const password = 'hunter2'`,
      options: [{ testFiles: false }],
      filename: 'a.js',
      errors: 1,
    },
  ],
});

typescript.run('no-hardcoded-credentials in TypeScript', noHardcodedCredentials, {
  valid: [`type Login = { password: 'hunter2' }`, `enum Field { Password = 'password' }`],
  invalid: [
    { code: `class A { private readonly password = <string>'hunter2' }`, errors: 1 },
    { code: `const o = { password: 'hunter2' } as const satisfies O`, errors: 1 },
  ],
});

it('never says the value', () => {
  const messages = new Linter().verify(`start('${stripe}'); const password = 'hunter2'`, {
    plugins: { secretlift: { rules: { credentials: noHardcodedCredentials } } },
    rules: { 'secretlift/credentials': 'error' },
  });
  expect(messages).toHaveLength(2);
  const said = messages.map(({ message, suggestions = [] }) => [
    message,
    ...suggestions.map(({ desc }) => desc),
  ]);
  expect(JSON.stringify(said)).not.toMatch(/sk_live|hunter2/);
});
