import { join } from 'node:path';
import type { PackageNeed } from './dependency.js';
import { isParameter } from './parameter-id.js';
import { PARAMETER_SDK, RUNTIME } from './runtime-package.js';
import { sectionFor } from './section.js';
import type { RewrittenFile } from './types.js';

/**
 * What each package has to name of which a file will read a secret: the runtime, and the SDK of
 * Parameter Store only where a parameter is read.
 */
export function packageNeeds(files: readonly RewrittenFile[]): PackageNeed[] {
  const readers = files.filter(({ file }) => file.package.exists);
  const owners = new Map(readers.map(({ file }) => [file.package.directory, file.package]));
  return [...owners.values()].map((owner) => {
    const own = readers.filter(({ file }) => file.package.directory === owner.directory);
    const readsParameters = own.some(({ needs }) => [...needs].some(isParameter));
    return {
      path: join(owner.directory, 'package.json'),
      section: sectionFor(
        owner,
        own.map(({ file }) => file),
      ),
      names: [RUNTIME, ...(readsParameters ? [PARAMETER_SDK] : [])],
    };
  });
}
