import { join } from 'node:path';
import { Project } from 'ts-morph';
import { writeEdits } from '../apply.js';
import { programIn } from '../component.js';
import { MigrationError } from '../errors.js';
import { requireCleanTree } from '../git.js';
import { MANIFEST, readManifest } from '../manifest/index.js';
import { removeAbandonedLock, whileLocked } from '../lock.js';
import { changedBefore } from '../manifest/paths.js';
import type { Manifest } from '../manifest/schema.js';
import { RUNTIME } from '../runtime-package.js';
import { filesUnder, readSource } from '../sources.js';
import { openStore, type SecretStore } from '../store/index.js';
import { withEach } from '../service/pace.js';
import type { SourceText } from '../types.js';
import { callsIn } from './calls.js';
import { cleanUp } from './clean-up.js';
import { originalsOf } from './originals.js';
import { pairCalls } from './pair.js';
import { restoreFile, type FileToUndo } from './restore.js';
import type { UndoneFile, UndoOptions, UndoOutcome, UndoPorts, WrittenFile } from './types.js';

/**
 * The way back: manifest → calls → values from the store → literals → files, and then what only the
 * calls needed. Killed at whatever moment, the next run goes on from there: the lock tells that the
 * changes are ours, the code which calls are left, and the manifest loses its secrets last.
 *
 * @throws MigrationError where there is nothing to undo, or a path, the git tree, the Region or the
 *   credentials are not as needed
 */
export async function undo(options: UndoOptions, ports: UndoPorts): Promise<UndoOutcome> {
  const { root, allowDirty } = options;
  const manifest = await readManifest(root);
  if (manifest.secrets.length === 0) {
    await removeAbandonedLock(root);
    throw nothingToUndo(root);
  }
  const found = await filesToUndo(manifest, options);
  const store = await openStore(
    manifest.secrets.map(({ name }) => name),
    options.access,
  );
  const planned = await plan(found, manifest, store, root);
  if (!(await ports.decide(planned))) return planned;
  return whileLocked(root, async (wasInterrupted) => {
    if (!allowDirty) await requireCleanTree(root, changedBefore(manifest, root, wasInterrupted));
    const written = await write(planned.files);
    const cleaned = await cleanUp(manifest, store, options, ports);
    return { ...planned, done: { written, ...cleaned } };
  });
}

function nothingToUndo(root: string): MigrationError {
  return new MigrationError(
    'nothing-migrated',
    `There is nothing to undo: ${join(root, MANIFEST)} names no secret.`,
    'Run it in the folder in which migrate-secrets ran.',
  );
}

async function filesToUndo(
  manifest: Manifest,
  { paths, root }: UndoOptions,
): Promise<FileToUndo[]> {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    compilerOptions: { allowJs: true },
  });
  const names = new Set(manifest.secrets.map(({ name }) => name));
  const found: FileToUndo[] = [];
  for (const path of await filesUnder(paths, root)) {
    const file = await readSource(path);
    if (file.text.includes(RUNTIME))
      found.push(await fileToUndo(file, { project, names, manifest, root }));
  }
  return found.filter(({ calls }) => calls.length > 0);
}

interface Surroundings {
  readonly project: Project;
  readonly names: ReadonlySet<string>;
  readonly manifest: Manifest;
  readonly root: string;
}

async function fileToUndo(
  file: SourceText,
  { project, names, manifest, root }: Surroundings,
): Promise<FileToUndo> {
  const program = programIn(file);
  const source = project.createSourceFile(program.path, program.text);
  const record = manifest.files.find(({ path }) => join(root, path) === file.path);
  return {
    file,
    source,
    record,
    calls: pairCalls(callsIn(source, names), record),
    originals: await originalsOf(record?.commit, file.path, root),
  };
}

async function plan(
  found: readonly FileToUndo[],
  { secrets }: Manifest,
  store: SecretStore,
  root: string,
): Promise<UndoOutcome> {
  const called = new Set(found.flatMap(({ calls }) => calls.map(({ secret }) => secret)));
  const wanted = secrets.filter(({ name }) => called.has(name));
  const readings = await withEach(wanted, ({ name, arn }) => store.read(name, arn));
  const known = {
    readings: new Map(readings.map((reading) => [reading.name, reading])),
    migrated: new Map(secrets.map((secret) => [secret.name, secret])),
  };
  const files = found.map((file) => restoreFile(file, known));
  return { root, files, readings, done: undefined };
}

async function write(files: readonly UndoneFile[]): Promise<WrittenFile[]> {
  const written: WrittenFile[] = [];
  for (const file of files.filter(({ edits }) => edits.length > 0)) {
    written.push({ file, status: await writeEdits(file.file, file.edits) });
  }
  return written;
}
