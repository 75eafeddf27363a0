import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { misfits } from './contents.js';
import { type PackedPackage, packAll } from './pack.js';

// Checks every package as it would be published: `npm run packages`, after a build.

/** What each tarball is given to. */
const CHECKS: readonly (readonly string[])[] = [
  ['publint', 'run', '--strict'],
  ['attw', '--profile', 'esm-only', '--format', 'table-flipped'],
];

const tarballs = await mkdtemp(join(tmpdir(), 'secretlift-packages-'));
try {
  for (const packed of await packAll(tarballs)) await checkPackage(packed);
} finally {
  await rm(tarballs, { recursive: true });
}

async function checkPackage(packed: PackedPackage): Promise<void> {
  const { folder, tarball } = packed;
  for (const misfit of await misfits(packed)) {
    console.error(`\n${folder}: ${misfit}`);
    process.exitCode = 1;
  }
  for (const [tool = '', ...args] of CHECKS) {
    console.log(`\n${folder}: ${[tool, ...args].join(' ')}`);
    const { failed } = await execa(tool, [...args, tarball], {
      preferLocal: true,
      reject: false,
      stdio: 'inherit',
    });
    if (failed) process.exitCode = 1;
  }
}
