import { Node, type SourceFile } from 'ts-morph';
import type { ManifestFile, ManifestSecret } from '../manifest/schema.js';
import { reflowed } from '../reflow.js';
import { splice } from '../splice.js';
import type { Reading } from '../store/index.js';
import { syntaxErrors } from '../syntax.js';
import type { Edit, SourceText } from '../types.js';
import { getterEdits } from './getters.js';
import { importEdits } from './imports.js';
import { literalEdits, MASKS, VALUES, type Speller } from './literals.js';
import type { Originals } from './originals.js';
import type { LeftCall, LeftReason, RestoredCall, SecretCall, UndoneFile } from './types.js';

/** A file with its calls, and where its literals come from. */
export interface FileToUndo {
  readonly file: SourceText;
  readonly source: SourceFile;
  readonly record: ManifestFile | undefined;
  readonly calls: readonly SecretCall[];
  readonly originals: Originals;
}

/** What the store and the manifest say of each secret, by name. */
export interface KnownSecrets {
  readonly readings: ReadonlyMap<string, Reading>;
  readonly migrated: ReadonlyMap<string, ManifestSecret>;
}

/** Decides what becomes of each call of a file, and makes the edits; they are checked to parse. */
export function restoreFile(todo: FileToUndo, known: KnownSecrets): UndoneFile {
  const { file, record, calls } = todo;
  const decided = calls.map((call) => decide(call, known, todo.originals));
  const restored = decided.filter((one) => 'value' in one);
  const left = decided.filter((one) => 'reason' in one);
  const edits = asCommitted(editsFor(todo, restored, left, VALUES), todo);
  if (stillParses(file, edits)) {
    return { file, record, restored, left, edits, masked: editsFor(todo, restored, left, MASKS) };
  }
  const unparsable = restored.map(({ call }) => leave(call, 'unparsable'));
  return { file, record, restored: [], left: [...left, ...unparsable], edits: [], masked: [] };
}

/** With the layout of the committed file, where nothing else is different from it. */
function asCommitted(edits: Edit[], { file: { text }, originals }: FileToUndo): readonly Edit[] {
  if (originals.text === undefined || splice(text, edits) === originals.text) return edits;
  const laidOut = reflowed(text, edits, originals.text);
  return splice(text, laidOut) === originals.text ? laidOut : edits;
}

function decide(
  call: SecretCall,
  { readings, migrated }: KnownSecrets,
  originals: Originals,
): RestoredCall | LeftCall {
  const reading = readings.get(call.secret);
  if (call.hasOptions) return leave(call, 'options');
  if (call.accessor === 'getSecret' && !Node.isAwaitExpression(call.node.getParent())) {
    return leave(call, 'not-awaited');
  }
  if (reading?.status !== 'read') return leave(call, 'unreadable', reading?.problem);
  const value = reading.valueOf(call.key);
  if (value === undefined) return leave(call, 'no-such-key');
  const original =
    call.place.spelling === 'own' ? originals.literalOf(call.place, value) : undefined;
  const rotated = reading.versionId !== migrated.get(call.secret)?.versionId;
  return { call, value, original, rotated };
}

function leave(call: SecretCall, reason: LeftReason, problem?: string): LeftCall {
  return { call, reason, problem };
}

function editsFor(
  { source, record }: FileToUndo,
  restored: readonly RestoredCall[],
  left: readonly LeftCall[],
  speller: Speller,
): Edit[] {
  const stays = left.map(({ call }) => call.node.getStart());
  return [
    ...importEdits(source, restored, record),
    ...getterEdits(restored, stays),
    ...literalEdits(restored, speller),
  ].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}

function stillParses({ path, text }: SourceText, edits: readonly Edit[]): boolean {
  const overlap = edits.some(({ range }, index) => range[0] < (edits[index - 1]?.range[1] ?? 0));
  return !overlap && syntaxErrors(path, splice(text, edits)) <= syntaxErrors(path, text);
}
