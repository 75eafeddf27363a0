import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CODEMOD_LAYERS,
  IMPURE,
  MAY_IMPORT,
  PACKAGE_FOLDERS,
  PURE,
  type PackageFolder,
} from './house.js';
import { REPOSITORY } from '../support/fixture.js';
import { cycleIn } from './cycles.js';
import { type Import, importsOf, isTest, packageOf } from './imports.js';
import { manifestOf } from './pack.js';

const OURS = new Map(PACKAGE_FOLDERS.map((folder) => [manifestOf(folder).name, folder]));

describe.each(PACKAGE_FOLDERS)('packages/%s', (folder) => {
  const allowed: readonly PackageFolder[] = MAY_IMPORT[folder];

  it('imports of our packages only those below it', async () => {
    const imported = (await shipped(folder)).flatMap(({ specifier }) => {
      const ours = OURS.get(packageOf(specifier));
      return ours === undefined ? [] : [ours];
    });
    expect(allowed).toEqual(expect.arrayContaining(imported));
  });

  it('declares of our packages only those below it', () => {
    const { dependencies, peerDependencies } = manifestOf(folder);
    const names = Object.keys({ ...dependencies, ...peerDependencies });
    const declared = names.flatMap((name) => OURS.get(name) ?? []);
    expect(allowed).toEqual(expect.arrayContaining(declared));
  });

  it('declares every dependency that it imports', async () => {
    const { dependencies, peerDependencies, devDependencies = {} } = manifestOf(folder);
    // Types that no declaration file of ours repeats: such as those of SARIF, which is only written.
    const declared = Object.keys({ ...dependencies, ...peerDependencies });
    const imported = await dependenciesOf(folder);
    const needed = imported.filter((name) => !(`@types/${name}` in devDependencies));
    expect(declared).toEqual(expect.arrayContaining(needed));
  });

  it('imports every dependency that it declares, or one that wants it beside itself', async () => {
    const declared = Object.keys(manifestOf(folder).dependencies ?? {});
    const wanted = declared.flatMap(peersOf);
    const imported = await dependenciesOf(folder);
    expect([...imported, ...wanted]).toEqual(expect.arrayContaining(declared));
  });

  it('has no cycle of imports at run time', async () => {
    const kept = (await importsOf(folder)).filter(({ ofTypes }) => !ofTypes);
    expect(cycleIn(kept)).toBeUndefined();
  });
});

describe('packages/codemod', () => {
  const layerOf = new Map(
    CODEMOD_LAYERS.flatMap((modules, layer) => modules.map((module) => [module, layer] as const)),
  );

  it('has a layer for each of its modules', async () => {
    const modules = (await shipped('codemod')).flatMap(({ from, to }) => [from, to ?? from]);
    const unplaced = modules.map(moduleOf).filter((module) => !layerOf.has(module));
    expect(new Set(unplaced)).toEqual(new Set());
  });

  it('imports only from the layers below, so that no step knows another', async () => {
    const upward = (await shipped('codemod')).filter(({ from, to }) => {
      if (to === undefined || moduleOf(from) === moduleOf(to)) return false;
      return (layerOf.get(moduleOf(to)) ?? -1) <= (layerOf.get(moduleOf(from)) ?? Infinity);
    });
    expect(upward.map(({ from, to }) => `${from} → ${String(to)}`)).toEqual([]);
  });
});

it.each(PURE)('packages/$folder/src/$within touches neither disk nor network', async (part) => {
  const imports = (await shipped(part.folder)).filter(({ from }) => from.startsWith(part.within));
  const impure = imports.filter(({ specifier }) => IMPURE.some((name) => name === specifier));
  expect(imports).not.toEqual([]);
  expect(impure).toEqual([]);
});

/** The imports of what is published: tests aside. */
async function shipped(folder: PackageFolder): Promise<Import[]> {
  return (await importsOf(folder)).filter(({ from }) => !isTest(from));
}

/** The packages that a package of ours imports, those of Node.js aside. */
async function dependenciesOf(folder: PackageFolder): Promise<string[]> {
  const outside = (await shipped(folder)).filter(({ to }) => to === undefined);
  const names = outside.map(({ specifier }) => packageOf(specifier));
  return [...new Set(names)].filter((name) => isPackageName(name) && !isBuiltin(name));
}

/** The runtime's browser entry leads to a sentence on purpose: bundlers show it and stop. */
function isPackageName(name: string): boolean {
  return /^(?:@[\w.-]+\/)?[\w.-]+$/u.test(name);
}

function isBuiltin(specifier: string): boolean {
  return builtinModules.includes(specifier.replace(/^node:/u, ''));
}

/** `plan/group.ts` and `plan/index.ts` are of the module `plan`; `scan.ts` is `scan`. */
function moduleOf(file: string): string {
  return file.replace(/(?:\/.*|\.[cm]?ts)$/u, '');
}

/** What a dependency wants to find beside itself. */
function peersOf(dependency: string): string[] {
  const path = join(REPOSITORY, 'node_modules', dependency, 'package.json');
  const { peerDependencies = {} } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly peerDependencies?: Readonly<Record<string, string>>;
  };
  return Object.keys(peerDependencies);
}
