import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateCredential } from '../support/generate.js';
import { commitAll } from '../support/git.js';

const credential = (name: string) => generateCredential('leaks', name);

/** The credentials of the application, by names that may be shown. */
export const VALUES: ReadonlyMap<string, string> = new Map([
  ['a password', credential('password')],
  ['a key of a provider', credential('stripe-secret-key')],
  ['a password in a URL', encodeURIComponent(`${credential('alphanumeric')}+/%`)],
  ['one that is escaped wherever it stands', `${credential('alphanumeric:odd')}"\\\n<ü&%/'`],
]);

/** What `rotate` reads from its standard input. */
export const NEW_VALUE = credential('password:new');

/** The sources of the application by their paths. */
export const SOURCES: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "shop", "type": "module", "private": true }\n',
  'src/database.js': `export const database = { user: 'app', password: ${literal('a password')} };
export const cache = \`redis://app:${plain('a password in a URL')}@\${process.env.HOST}/0\`;
`,
  'src/payments.js': `export const stripeKey = ${literal('a key of a provider')};\n`,
  'src/mail.js': `const mailPassword = ${literal('one that is escaped wherever it stands')};
export const mail = () => mailPassword;
`,
};

/** Writes the application, and commits it. */
export async function writeApplication(dir: string): Promise<void> {
  await mkdir(join(dir, 'src'), { recursive: true });
  for (const [path, text] of Object.entries(SOURCES)) await writeFile(join(dir, path), text);
  await commitAll(dir, 'The application before migration');
}

function plain(name: string): string {
  return VALUES.get(name) ?? '';
}

function literal(name: string): string {
  return JSON.stringify(plain(name));
}
