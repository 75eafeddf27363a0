import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { RUNTIME } from '../../runtime-package.js';
import { ill, skipped, well, type Check } from '../check.js';

export const runtime: Check = {
  title: 'runtime',
  examine: async ({ root, reads }) => {
    if (!(await reads())) return skipped('no code here reads a secret or a parameter');
    const version = installedVersion(root);
    if (version !== undefined) return well(`${RUNTIME} ${version}`);
    const what = `${RUNTIME} is not installed`;
    return ill({ what, next: `install what package.json asks for, or: npm install ${RUNTIME}` });
  },
};

/** As a file of the application would find it. */
function installedVersion(root: string): string | undefined {
  try {
    const path = createRequire(join(root, 'file.js')).resolve(`${RUNTIME}/package.json`);
    return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
  } catch {
    return undefined;
  }
}
