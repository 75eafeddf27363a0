import { statSync } from 'node:fs';
import { execa } from 'execa';
import type { PackageFolder } from './house.js';
import type { PackedPackage } from './pack.js';

/** What a tarball may hold, and how many kilobytes it may have: somebody should say why when it grows. */
const BUDGETS: Readonly<Record<PackageFolder, { readonly files: RegExp; readonly size: number }>> =
  {
    detector: { files: /^dist\/.*\.(?:js|d\.ts)$/u, size: 200 },
    'eslint-plugin': { files: /^(?:dist\/.*\.(?:js|d\.ts)|docs\/rules\/.*\.md)$/u, size: 60 },
    runtime: { files: /^(?:dist|cjs)\/.*\.(?:c?js|d\.c?ts|json)$/u, size: 120 },
    local: { files: /^(?:bin\/[\w-]+\.js|dist\/.*\.(?:js|d\.ts))$/u, size: 80 },
    codemod: {
      files: /^(?:bin\/[\w-]+\.js|dist\/.*\.(?:js|d\.ts)|schemas\/.*\.schema\.json)$/u,
      size: 330,
    },
  };

/** What stands in every package. */
const ALWAYS = ['LICENSE', 'README.md', 'package.json'] as const;

/** What is in a tarball that should not be, or is not in it that should; nothing where all is well. */
export async function misfits({ folder, tarball }: PackedPackage): Promise<string[]> {
  const { files, size } = BUDGETS[folder];
  const names = await namesIn(tarball);
  const always = new Set<string>(ALWAYS);
  const strange = names.filter((name) => !always.has(name) && !isWanted(name, files));
  const missing = ALWAYS.filter((name) => !names.includes(name));
  const kilobytes = Math.ceil(statSync(tarball).size / 1000);
  return [
    ...strange.map((name) => `${name} should not be published`),
    ...missing.map((name) => `${name} is missing`),
    ...(kilobytes > size ? [`it has ${kilobytes} kB, and may have ${size}`] : []),
  ];
}

function isWanted(name: string, files: RegExp): boolean {
  return files.test(name) && !/\.test\.|(?:^|\/)testing\//u.test(name);
}

async function namesIn(tarball: string): Promise<string[]> {
  const { stdout } = await execa('tar', ['-tzf', tarball]);
  return stdout.split(/\r?\n/u).map((path) => path.replace(/^package\//u, ''));
}
