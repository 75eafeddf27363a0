import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { configFile } from '../config/load.js';
import { schemaUrl } from '../documents/schema-url.js';
import { packageFinder } from '../packages.js';
import { DEFAULT_CHOICES } from '../plan/choices.js';
import type { ConfigForm, Setup, Step } from './step.js';

/** The settings that people change first, as they are where nothing is said. */
const FIRST = { group: DEFAULT_CHOICES.group, nameTemplate: DEFAULT_CHOICES.nameTemplate };

const TEXTS: Readonly<Record<ConfigForm, string>> = {
  ts: `import type { Config } from 'migrate-secrets/config';

export default {
  group: '${FIRST.group}',
  nameTemplate: '${FIRST.nameTemplate}',
} satisfies Config;
`,
  js: `/** @type {import('migrate-secrets/config').Config} */
export default {
  group: '${FIRST.group}',
  nameTemplate: '${FIRST.nameTemplate}',
};
`,
  json: `${JSON.stringify({ $schema: schemaUrl('config'), ...FIRST }, undefined, 2)}\n`,
};

/**
 * Writes a config file where the folder has none. Its types are erased before it is read, so that
 * it can be read before our package is installed.
 */
export function configStep({ root, form }: Setup): Step {
  if (configFile(root) !== undefined) return undefined;
  const written = form ?? (existsSync(join(root, 'tsconfig.json')) ? 'ts' : 'js');
  const path = join(root, `secretlift.config.${extension(written, root)}`);
  return { kind: 'file', path, after: TEXTS[written], why: 'how secrets are named and grouped' };
}

/** JavaScript with `export` is `.mjs` where the package does not say that `.js` is. */
function extension(form: ConfigForm, root: string): string {
  if (form !== 'js') return form;
  return packageFinder()(join(root, 'package.json')).type === 'module' ? 'js' : 'mjs';
}
