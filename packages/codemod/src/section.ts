import { shortPath } from './short-path.js';
import type { OwningPackage, Section, SurveyedFile } from './types.js';

/**
 * Where a package names the runtime: in `dependencies`, except that a published package of which
 * only examples, scripts, tests and the like read secrets names it in `devDependencies`, since
 * nobody who installs it needs the runtime then.
 *
 * @param readers the package's files that read a secret
 */
export function sectionFor(owner: OwningPackage, readers: readonly SurveyedFile[]): Section {
  const isForDevelopment = owner.isPublished && readers.every((file) => isUnpublished(file, owner));
  return isForDevelopment ? 'devDependencies' : 'dependencies';
}

function isUnpublished({ path }: SurveyedFile, owner: OwningPackage): boolean {
  const short = shortPath(path, owner.directory);
  const [top = ''] = short.split('/', 1);
  return !owner.publishedFolders.has(top) && BESIDE_THE_PRODUCT.some((place) => place.test(short));
}

/** Folders at the top of a package, and files, that are there for those who work on it. */
const BESIDE_THE_PRODUCT = [
  /^(?:examples?|samples?|demos?|playground|scripts?|tools?|bench(?:marks?)?|perf|docs?|website|site|__tests__|tests?|specs?|e2e|fixtures?)\//i,
  /\.(?:test|spec|config)\.\w+$/,
];
