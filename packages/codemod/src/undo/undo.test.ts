import { describe, expect, it } from 'vitest';
import { OTHER_PASSWORD, PASSWORD as P } from '../testing/migrated.js';
import { undone } from '../testing/undone.js';

/** Files that come back byte for byte. */
const EXACT: readonly { readonly says: string; readonly text: string; readonly name?: string }[] = [
  { says: 'a literal in single quotes', text: `const dbPassword = '${P}';\n` },
  { says: 'a literal in double quotes', text: `const dbPassword = "${P}";\n` },
  { says: 'a template without holes', text: `const dbPassword = \`${P}\`;\n` },
  { says: 'an escape that nobody needs', text: `const dbPassword = '\\q${P}';\n` },
  { says: 'an escape of a character', text: `const dbPassword = '\\x41${P}';\n` },
  { says: 'a constant concatenation', text: `const dbPassword = '${P}' + "${P}";\n` },
  { says: 'a constant assertion', text: `const dbPassword = '${P}' as const;\n`, name: 'a.ts' },
  { says: 'a literal that touches a keyword', text: `function password() { return'${P}' }\n` },
  {
    says: 'a template with holes',
    text: `const dbUrl = \`postgres://app:${P}@\${host}/db\`;\n`,
  },
  {
    says: 'two values in one quoted string',
    text: `const urls = 'postgres://app:${P}@h/x redis://:${OTHER_PASSWORD}@h';\n`,
  },
  {
    says: 'quotes and backticks around the value',
    text: `const urls = "it's \`\${x}\` redis://:${P}@h \\" \\n";\n`,
  },
  {
    says: 'escapes around the value that a template needs and a string does not',
    text: `const urls = 'a \\\` redis://:${P}@h \\\` b';\n`,
  },
  {
    says: 'a login in an object',
    text: `module.exports = { host: 'h', user: 'app', password: '${P}' };\n`,
  },
  {
    says: 'the same value twice',
    text: `const dbPassword = '${P}';\nconst password = "${P}";\n`,
  },
  {
    says: 'a semicolon that guards the first line',
    text: `;[1].map(String)\nconst dbPassword = '${P}'\n`,
  },
  {
    says: 'a semicolon that guards the first line, below a comment',
    text: `/** Starts. */\n;[1].map(String)\nconst dbPassword = '${P}'\n`,
  },
  {
    says: 'a semicolon that guards the line below the imports',
    text: `import a from 'a'\n;[1].map(String)\nconst dbPassword = '${P}'\n`,
    name: 'a.mjs',
  },
  {
    says: 'an await at the top level',
    text: `const dbPassword = '${P}';\n`,
    name: 'a.mjs',
  },
  {
    says: 'an await in parentheses',
    text: `async function open() {\n  await use();\n  const dbPassword = '${P}'.trim();\n}\n`,
    name: 'a.mjs',
  },
  {
    says: 'a literal that was awaited',
    text: `async function open() { const dbPassword = await '${P}'; }\n`,
    name: 'a.mjs',
  },
  {
    says: 'getters',
    text: `module.exports = {\n  development: {\n    password: '${P}',\n  },\n  production: {\n    password:'${OTHER_PASSWORD}',\n  },\n};\n`,
  },
  {
    says: 'a getter with a fallback',
    text: `module.exports = { development: { password: process.env.A || '${P}' }, production: {} };\n`,
  },
  { says: 'Windows line ends', text: `const a = require('a');\r\nconst dbPassword = '${P}';\r\n` },
  { says: 'a statement on the same line', text: `'use strict'; const dbPassword = '${P}';\n` },
  {
    says: 'an import that was there',
    text: `import { redacted } from '@secretlift/runtime';\nredacted(1);\nconst dbPassword = '${P}';\n`,
    name: 'a.mjs',
  },
  {
    says: 'a name that was imported and used',
    text: `const { getSecretSync: read } = require('@secretlift/runtime');\nread('mine');\nconst dbPassword = '${P}';\n`,
  },
  {
    says: 'a name that was taken',
    text: `const getSecretSync = 1;\nconst dbPassword = '${P}';\n`,
  },
  {
    says: 'a shebang, directives and a license',
    text: `#!/usr/bin/env node\n'use strict';\n/*! Copyright */\n\nconst dbPassword = '${P}';\n`,
  },
  {
    says: 'a last import without a line end',
    text: `const dbPassword = '${P}';\nimport a from 'a'`,
    name: 'a.mjs',
  },
];

describe('an undo gives back', () => {
  it.each(EXACT)('$says', ({ text, name = 'app.js' }) => {
    const after = undone(text, name);
    expect(after?.file.restored).not.toEqual([]);
    expect(after?.file.left).toEqual([]);
    expect(after?.text).toBe(text);
  });
});

/** What somebody did to the file in between, and what the undo makes of that. */
const EDITED: readonly {
  readonly says: string;
  readonly text?: string;
  readonly edit: (rewritten: string) => string;
  readonly after: string;
}[] = [
  {
    says: 'keeps what was written around the call',
    edit: (text) => `// mine\n${text.replace(';\n', ';\nmine();\n')}`,
    after: `// mine\nmine();\n\nconst dbPassword = '${P}';\n`,
  },
  {
    says: 'keeps an import that something else uses by now',
    edit: (text) => `${text}getSecretSync('mine');\n`,
    after: `const { getSecretSync } = require('@secretlift/runtime');\n\nconst dbPassword = '${P}';\ngetSecretSync('mine');\n`,
  },
  {
    says: 'takes a second call for the same secret along',
    edit: (text) => `${text}const again = getSecretSync("shop/db-password");\n`,
    after: `const dbPassword = '${P}';\nconst again = '${P}';\n`,
  },
  {
    says: 'follows an alias',
    edit: (text) =>
      text.replace(/getSecretSync\b/, 'getSecretSync: read').replace('getSecretSync(', 'read('),
    after: `const dbPassword = '${P}';\n`,
  },
  {
    says: 'follows a namespace',
    edit: () =>
      `const runtime = require('@secretlift/runtime');\nconst dbPassword = runtime.getSecretSync('shop/db-password');\n`,
    after: `const runtime = require('@secretlift/runtime');\nconst dbPassword = '${P}';\n`,
  },
  {
    says: 'follows an id from the environment',
    edit: (text) => text.replace("('shop", "(process.env.DB ?? 'shop"),
    after: `const dbPassword = '${P}';\n`,
  },
  {
    says: 'leaves a function of the same name alone',
    edit: (text) => `${text}function f(getSecretSync) { getSecretSync('shop/db-password'); }\n`,
    after: `const { getSecretSync } = require('@secretlift/runtime');\n\nconst dbPassword = '${P}';\nfunction f(getSecretSync) { getSecretSync('shop/db-password'); }\n`,
  },
  {
    says: 'leaves a getter that does more by now',
    text: `module.exports = {\n  development: { password: '${P}' },\n  production: {},\n};\n`,
    edit: (text) => text.replace('return', 'log(); return'),
    after: `module.exports = {\n  development: { get password() { log(); return '${P}'; } },\n  production: {},\n};\n`,
  },
  {
    says: 'spells a part again where the string has become a template with holes of its own',
    text: `const url = 'at redis://:${P}@h or so';\n`,
    edit: (text) => text.replace('at ', 'at ${x} '),
    after: `const url = \`at \${x} redis://:${P}@h or so\`;\n`,
  },
];

describe('an undo', () => {
  it.each(EDITED)('$says', ({ text = `const dbPassword = '${P}';\n`, edit, after }) => {
    expect(undone(text, 'app.js', {}, { edit })?.text).toBe(after);
  });

  it('writes an equal string where git has not the one that was', () => {
    const after = undone(
      `const dbPassword = '\\x41' + "${P}";\n`,
      'app.js',
      {},
      { withoutGit: true },
    );
    expect(after?.text).toBe(`const dbPassword = 'A${P}';\n`);
    expect(after?.file.restored.map(({ original }) => original)).toEqual([undefined]);
  });

  it.each([
    { reason: 'not-awaited', edit: (text: string) => text.replace('await ', '') },
    { reason: 'options', edit: (text: string) => text.replace("')", "', { version: 'x' })") },
    { reason: 'no-such-key', edit: (text: string) => text.replace("'password'", "'other'") },
  ])('leaves a call that is no plain one: $reason', ({ reason, edit }) => {
    const text = `export {};\nconst db = { user: 'app', password: '${P}' };\n`;
    const after = undone(text, 'a.mjs', {}, { edit });
    expect(after?.file.left.map((one) => one.reason)).toContain(reason);
    expect(after?.text).toContain('getSecret');
  });
});

describe('the manifest', () => {
  it('says how a literal was written, and nothing of what it held', () => {
    const after = undone(`const dbPassword = '${P}';\nconst url = "redis://:\\x41${P}@h";\n`);
    expect(JSON.stringify(after?.manifest)).not.toContain(P.slice(0, 6));
    expect(after?.manifest.files).toEqual([
      {
        path: 'app.js',
        imports: ['getSecretSync'],
        statement: 'spaced-line',
        commit: 'abc',
        places: [
          {
            secret: 'shop/db-password',
            binding: 'dbPassword',
            accessor: 'getSecretSync',
            quote: "'",
            form: 'whole',
            spelling: 'usual',
            added: [],
          },
          {
            secret: 'shop/nowhere-url',
            binding: 'url',
            accessor: 'getSecretSync',
            quote: '"',
            form: 'whole',
            spelling: 'own',
            added: [],
          },
        ],
      },
    ]);
  });
});
