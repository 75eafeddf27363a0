import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { commitAll } from '../support/git.js';
import { generateCredential } from '../support/generate.js';

const FOLDERS = ['src/auth', 'src/billing', 'src/mail', 'src/search', 'workers/export', 'web'];

const PROPERTIES = [
  ['password', 'password'],
  ['apiKey', 'api-key'],
  ['stripeKey', 'stripe-secret-key'],
  ['slackToken', 'slack-token'],
] as const;

/**
 * Writes an application with `count` credentials in several folders, some of which run in a browser.
 *
 * @returns the credentials by their names
 */
export async function writeLarge(dir: string, count: number): Promise<Map<string, string>> {
  const values = new Map<string, string>();
  const files = new Map<string, string>();
  for (let index = 0; index < count; index++) {
    const [property, kind] = PROPERTIES[index % PROPERTIES.length] ?? PROPERTIES[0];
    const folder = FOLDERS[index % FOLDERS.length] ?? '';
    const value = generateCredential('report', `${kind}:${index}`);
    values.set(`${kind}:${index}`, value);
    const path = `${folder}/service-${Math.floor(index / 20)}.js`;
    const text = files.get(path) ?? (folder === 'web' ? "'use client';\n\n" : '');
    files.set(path, `${text}export const service${index} = { ${property}: '${value}' };\n\n`);
  }
  const manifest = { name: 'harbour-shop', private: true, type: 'module' };
  files.set('package.json', JSON.stringify(manifest));
  for (const [path, text] of files) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  await commitAll(dir, 'An application with many credentials');
  return values;
}
