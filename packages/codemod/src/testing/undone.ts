import { Project } from 'ts-morph';
import { recordRun } from '../manifest/record.js';
import type { Manifest } from '../manifest/schema.js';
import { splice } from '../splice.js';
import type { Reading } from '../store/index.js';
import type { PlannedSecret, RewrittenFile, Stored } from '../types.js';
import { callsIn } from '../undo/calls.js';
import { originalsIn } from '../undo/originals.js';
import { pairCalls } from '../undo/pair.js';
import { restoreFile } from '../undo/restore.js';
import type { UndoneFile } from '../undo/types.js';
import { drafted, type Sources } from './migrated.js';

/** What is between a migration and its undo. */
export interface Meanwhile {
  /** What somebody makes of the rewritten text. */
  readonly edit?: (rewritten: string) => string;
  /** Git does not have the file as it was. */
  readonly withoutGit?: boolean;
}

/** A file after a migration and its undo, in memory. */
export interface Undone {
  readonly text: string;
  readonly file: UndoneFile;
  readonly manifest: Manifest;
}

/** Migrates a file and takes that back, as the commands would, without disk or network. */
export function undone(
  text: string,
  name = 'app.js',
  sources: Partial<Sources> = {},
  { edit = (rewritten) => rewritten, withoutGit = false }: Meanwhile = {},
): Undone | undefined {
  const { plan, rewritten } = drafted({ ...sources, files: { [name]: text } });
  const [only] = rewritten;
  if (only === undefined) return undefined;
  const stored = plan.secrets.map(({ name }): Stored => ({
    status: 'created',
    name,
    arn: `arn:aws:secretsmanager:eu-central-1:000000000000:secret:${name}-AbCdEf`,
    versionId: '1',
  }));
  const manifest = recordRun(plan.secrets, stored, {
    root: '/nowhere',
    commit: 'abc',
    packages: [],
    declarations: [],
    reflowed: new Set(),
  });
  const file = restored(edit(textOf(only)), only, manifest, {
    original: withoutGit ? '' : text,
    secrets: plan.secrets,
  });
  return { text: splice(file.file.text, file.edits), file, manifest };
}

function textOf({ file, edits }: RewrittenFile): string {
  return splice(file.text, edits);
}

function restored(
  text: string,
  { file: { path } }: RewrittenFile,
  manifest: Manifest,
  { original, secrets }: { original: string; secrets: readonly PlannedSecret[] },
): UndoneFile {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    compilerOptions: { allowJs: true },
  });
  const source = project.createSourceFile(path, text);
  const names = new Set(secrets.map(({ name }) => name));
  const [record] = manifest.files;
  return restoreFile(
    {
      file: { path, text, bom: false },
      source,
      record,
      calls: pairCalls(callsIn(source, names), record),
      originals: originalsIn(path, original),
    },
    {
      readings: new Map(secrets.map((secret) => [secret.name, reading(secret)])),
      migrated: new Map(manifest.secrets.map((secret) => [secret.name, secret])),
    },
  );
}

function reading({ name, content }: PlannedSecret): Reading {
  const valueOf = (key: string | undefined) =>
    content.form === 'string' ? content.value : content.entries.get(key ?? '');
  return { status: 'read', name, versionId: '1', valueOf };
}
