import { describe, expect, it } from 'vitest';
import { migrated, PASSWORD as P } from '../testing/migrated.js';

interface Example {
  readonly says: string;
  readonly before: string;
  readonly after: string;
}

const USE = `const dbPassword = '${P}'`;
const USED = `const dbPassword = getSecretSync('shop/db-password')`;
const REQUIRE = `const { getSecretSync } = require('@secretlift/runtime')`;

const REQUIRES: readonly Example[] = [
  {
    says: 'goes after the last plain require',
    before: `const a = require('a');\nconst b = a.B;\nconst c = require('c');\n${USE};\n`,
    after: `const a = require('a');\nconst b = a.B;\nconst c = require('c');\n${REQUIRE};\n${USED};\n`,
  },
  {
    says: 'has the keyword of the others',
    before: `var a = require('a');\nvar dbPassword = '${P}';\n`,
    after: `var a = require('a');\n${REQUIRE.replace('const', 'var')};\nvar dbPassword = getSecretSync('shop/db-password');\n`,
  },
  {
    says: 'goes below a shebang, directives and the license',
    before: `#!/usr/bin/env node\n'use strict';\n\n${USE};\n`,
    after: `#!/usr/bin/env node\n'use strict';\n${REQUIRE};\n\n${USED};\n`,
  },
  {
    says: 'goes below a license and above the comment of the first statement',
    before: `/*! Copyright Acme */\n\n// the database\n${USE};\n`,
    after: `/*! Copyright Acme */\n\n${REQUIRE};\n\n// the database\n${USED};\n`,
  },
  {
    says: 'has no semicolon where the file has none',
    before: `const a = require('a')\n${USE}\n`,
    after: `const a = require('a')\n${REQUIRE}\n${USED}\n`,
  },
  {
    says: 'has a semicolon all the same where the next statement would continue it',
    before: `(function () { ${USE}; use(dbPassword) })()\n`,
    after: `${REQUIRE};\n\n(function () { ${USED}; use(dbPassword) })()\n`,
  },
  {
    says: 'stays on the line of the statement before it where another follows there',
    before: `'use strict'; ${USE};\n`,
    after: `'use strict'; ${REQUIRE}; ${USED};\n`,
  },
  {
    says: 'stays out of a comment that begins on the line before',
    before: `const a = require('a'); /* goes\non */\n${USE};\n`,
    after: `const a = require('a'); ${REQUIRE}; /* goes\non */\n${USED};\n`,
  },
  {
    says: 'goes between a comment of the file and the statement on its line',
    before: `/* eslint-env node */ ${USE};\n`,
    after: `/* eslint-env node */ ${REQUIRE}; ${USED};\n`,
  },
  {
    says: 'goes above a require whose call reaches a hoisted function that reads a secret',
    before: `const db = require('db')(settings());\nfunction settings() { return { password: '${P}' }; }\n`,
    after: `${REQUIRE};\n\nconst db = require('db')(settings());\nfunction settings() { return { password: getSecretSync('shop/nowhere-password') }; }\n`,
  },
  {
    says: 'keeps CRLF',
    before: `const a = require('a');\r\n${USE};\r\n`,
    after: `const a = require('a');\r\n${REQUIRE};\r\n${USED};\r\n`,
  },
  {
    says: 'counts a lone CR as a line end',
    before: `'use strict';\r${USE};\r`,
    after: `'use strict';\r${REQUIRE};\n\n${USED};\r`,
  },
  {
    says: 'takes the name that the file has already',
    before: `const { getSecretSync: read } = require('@secretlift/runtime');\n${USE};\n`,
    after: `const { getSecretSync: read } = require('@secretlift/runtime');\nconst dbPassword = read('shop/db-password');\n`,
  },
  {
    says: 'takes another name where its own is taken',
    before: `const getSecretSync = 1;\n${USE};\n`,
    after: `const { getSecretSync: readSecretSync } = require('@secretlift/runtime');\n\nconst getSecretSync = 1;\nconst dbPassword = readSecretSync('shop/db-password');\n`,
  },
  {
    says: 'does not use a require that runs later',
    before: `${USE};\nconst { getSecretSync } = require('@secretlift/runtime');\n`,
    after: `const { getSecretSync: readSecretSync } = require('@secretlift/runtime');\n\nconst dbPassword = readSecretSync('shop/db-password');\nconst { getSecretSync } = require('@secretlift/runtime');\n`,
  },
];

describe('a require', () => {
  it.each(REQUIRES)('$says', ({ before, after }) => {
    expect(migrated(before, 'app.js')).toBe(after);
  });
});

const IMPORT = `import { getSecretSync } from '@secretlift/runtime'`;

const IMPORTS: readonly Example[] = [
  {
    says: 'goes after the last import, wherever that stands',
    before: `import a from 'a';\na();\nimport b from 'b';\n${USE};\n`,
    after: `import a from 'a';\na();\nimport b from 'b';\n${IMPORT};\n${USED};\n`,
  },
  {
    says: 'goes below @ts-nocheck',
    before: `// @ts-nocheck\nexport {};\n${USE};\n`,
    after: `// @ts-nocheck\n${IMPORT};\n\nexport {};\n${USED};\n`,
  },
  {
    says: 'has the quotes of the others',
    before: `import a from "a";\n${USE.replaceAll("'", '"')};\n`,
    after: `import a from "a";\n${IMPORT.replaceAll("'", '"')};\n${USED.replaceAll("'", '"')};\n`,
  },
  {
    says: 'is added to the import that is there',
    before: `import { getSecret } from '@secretlift/runtime';\n${USE};\nawait getSecret('a');\n`,
    after: `import { getSecret, getSecretSync } from '@secretlift/runtime';\n${USED};\nawait getSecret('a');\n`,
  },
  {
    says: 'is not taken for what shadows it',
    before: `${IMPORT};\nexport function f(getSecretSync) { ${USE}; }\n`,
    after: `import { getSecretSync, getSecretSync as readSecretSync } from '@secretlift/runtime';\nexport function f(getSecretSync) { const dbPassword = readSecretSync('shop/db-password'); }\n`,
  },
];

describe('an import', () => {
  it.each(IMPORTS)('$says', ({ before, after }) => {
    expect(migrated(before, 'app.ts')).toBe(after);
  });
});
