import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { makeSample } from './sample/make.js';

// `npm run sample -- ../sample`: an application with hardcoded credentials, to try everything on.

const [home] = process.argv.slice(2);

if (home === undefined || existsSync(home)) {
  process.stderr.write('Name a folder that does not exist yet: npm run sample -- ../sample\n');
  process.exitCode = 2;
} else {
  const credentials = await makeSample(home, randomUUID());
  process.stdout.write(`${home}/toy-shop has ${credentials.size} hardcoded credentials.\n`);
}
