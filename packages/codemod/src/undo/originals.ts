import { Project } from 'ts-morph';
import type { Secret } from '@secretlift/detector';
import { findingsIn } from '../findings.js';
import { fileAt } from '../git.js';
import type { ManifestPlace } from '../manifest/schema.js';
import { credentialSite } from '../survey/site.js';
import type { Site } from '../types.js';
import type { Original } from './types.js';

/** A file before its migration. */
export interface Originals {
  /** Its text, without its BOM; undefined where it is not to be had. */
  readonly text: string | undefined;
  /** A literal as it stood, each place its own; undefined where it is not to be had. */
  readonly literalOf: (place: ManifestPlace, value: Secret) => Original | undefined;
}

/**
 * Looks in git for the literals of a file whose spelling is their own.
 *
 * @param commit the one that has the file as it was before migration
 * @param path absolute
 */
export async function originalsOf(
  commit: string | undefined,
  path: string,
  root: string,
): Promise<Originals> {
  const content = commit === undefined ? undefined : await fileAt(commit, path, root);
  return originalsIn(path, content?.replace(/^\uFEFF/, ''));
}

/** @param text of the file before migration, without its BOM */
export function originalsIn(path: string, text: string | undefined): Originals {
  if (text === undefined) return { text, literalOf: () => undefined };
  const sites = sitesIn(path, text);
  const literalOf: Originals['literalOf'] = ({ form }, value) => {
    const index = sites.findIndex(
      (site) => site.whole === (form === 'whole') && site.value.equals(value),
    );
    const [site] = index === -1 ? [] : sites.splice(index, 1);
    return (
      site && { content: text.slice(...site.range), expression: text.slice(...site.expression) }
    );
  };
  return { text, literalOf };
}

/** Every credential of a text and every user name beside one, in the order of the source. */
function sitesIn(path: string, text: string): Site[] {
  const source = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    compilerOptions: { allowJs: true },
  }).createSourceFile(path, text);
  const facts = {
    source,
    mayAwaitAtTopLevel: false,
    obstacle: undefined,
    includeTests: true,
    holders: new Set<number>(),
  };
  return findingsOrNone(path, text)
    .map((finding) => credentialSite(finding, facts))
    .flatMap((site) => [...(site.username === undefined ? [] : [site.username]), site])
    .sort((one, other) => one.range[0] - other.range[0]);
}

function findingsOrNone(path: string, text: string): ReturnType<typeof findingsIn> {
  try {
    return findingsIn({ path, text, bom: false });
  } catch {
    return [];
  }
}
