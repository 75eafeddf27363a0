import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../support/fixture.js';
import { makeSample } from './sample/make.js';

// `npm run sample -- ../sample`: an application with hardcoded credentials, to try everything on.

const [home] = process.argv.slice(2);

// npm links only programs that are built, and npx would ask the registry for the others.
if (!existsSync(join(REPOSITORY, 'node_modules/.bin/migrate-secrets'))) {
  fail('migrate-secrets is not linked: npm run sample links it, after npm ci.');
} else if (home === undefined || existsSync(home)) {
  fail('Name a folder that does not exist yet: npm run sample -- ../sample');
} else {
  const credentials = await makeSample(home, randomUUID());
  process.stdout.write(`${home}/toy-shop has ${credentials.size} hardcoded credentials.\n`);
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}
