import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { commitAll } from '../support/git.js';
import { generateCredential } from '../support/generate.js';

/** How much there is to migrate. */
export interface Size {
  /** Folders with a database, a payment key and a session each: three files, and five secrets. */
  readonly services: number;
}

/**
 * Writes an application of which no file can be named without a look at the others: bindings of the
 * same name, a value in several files, a login of two values, an object keyed by environment.
 */
export async function writeApplication(dir: string, { services }: Size): Promise<void> {
  await write(dir, 'package.json', `{\n  "name": "shop",\n  "private": true\n}\n`);
  for (let number = 1; number <= services; number += 1) {
    const folder = `service-${number}`;
    await write(dir, `${folder}/database.js`, database(number));
    await write(dir, `${folder}/payments.js`, payments(number));
    await write(dir, `${folder}/session.js`, session(number));
  }
  await write(dir, 'signing.js', signing('sign'));
  await write(dir, 'verifying.js', signing('verify'));
  await commitAll(dir, 'The application before migration');
}

function database(number: number): string {
  return `module.exports = {
  host: 'localhost',
  user: 'application_${number}',
  password: '${credential('password', `database-${number}`)}',
};
`;
}

function payments(number: number): string {
  return `const stripeKey = '${credential('stripe-secret-key', String(number))}';
module.exports = { stripeKey };
`;
}

function session(number: number): string {
  return `const settings = {
  development: { password: '${credential('password', `development-${number}`)}' },
  production: { password: '${credential('password', `production-${number}`)}' },
};
const url = \`https://admin:${credential('alphanumeric', String(number))}@\${process.env.HOST}/\`;
module.exports = { settings, url };
`;
}

/** Both files have the same value, so that they share a secret. */
function signing(what: 'sign' | 'verify'): string {
  return `const jwt = require('jsonwebtoken');
module.exports = (token) => jwt.${what}(token, '${credential('signing-key', 'tokens')}');
`;
}

function credential(kind: string, which: string): string {
  return generateCredential('kill', `${kind}:${which}`);
}

async function write(dir: string, file: string, content: string): Promise<void> {
  await mkdir(dirname(join(dir, file)), { recursive: true });
  await writeFile(join(dir, file), content);
}
