import type { Secret } from '@secretlift/detector';
import type { CallExpression } from 'ts-morph';
import type { ManifestFile, ManifestPlace } from '../manifest/schema.js';
import type { Access } from '../service/connect.js';
import type { Deletion, Reading, Removal } from '../store/index.js';
import type { Accessor, Edit, SourceText } from '../types.js';

/** A call in the code that reads a secret of the manifest. */
export interface SecretCall {
  readonly node: CallExpression;
  readonly accessor: Accessor;
  readonly secret: string;
  readonly key: string | undefined;
  /** It asks for more than the current value under a key: for a version, for a fresh value. */
  readonly hasOptions: boolean;
  /** The place that the manifest has for it, or what such a place would be. */
  readonly place: ManifestPlace;
}

/** Why a call stays. */
export type LeftReason = 'unreadable' | 'no-such-key' | 'not-awaited' | 'options' | 'unparsable';

/** A call that stays in the code, and why; `problem` has the store's word on it. */
export interface LeftCall {
  readonly call: SecretCall;
  readonly reason: LeftReason;
  readonly problem: string | undefined;
}

/** A literal as it stood in the source. */
export interface Original {
  /** The text of the value. */
  readonly content: string;
  /** The whole literal, quotes and all. */
  readonly expression: string;
}

/** A call that becomes a literal again. */
export interface RestoredCall {
  readonly call: SecretCall;
  readonly value: Secret;
  /** How it stood there, where that was not the usual way and git still has it. */
  readonly original: Original | undefined;
  /** The store has another version than the one that was migrated. */
  readonly rotated: boolean;
}

/** A file in which calls become literals again. */
export interface UndoneFile {
  readonly file: SourceText;
  readonly record: ManifestFile | undefined;
  readonly restored: readonly RestoredCall[];
  readonly left: readonly LeftCall[];
  readonly edits: readonly Edit[];
  /** The same edits with every value masked: for the eye. */
  readonly masked: readonly Edit[];
}

/** What the person asked for. */
export interface UndoOptions {
  /** Files or folders, relative to `root`. */
  readonly paths: readonly string[];
  /** Absolute folder of the manifest. */
  readonly root: string;
  readonly allowDirty: boolean;
  readonly deletion: Deletion;
  readonly access: Access;
}

/** What the pipeline asks of whoever runs it. */
export interface UndoPorts {
  /** Shows the plan, and answers whether it shall be carried out. */
  readonly decide: (planned: UndoOutcome) => Promise<boolean>;
  /** Which of these secrets, which no code reads any more, shall be deleted from the store. */
  readonly chooseDeletions: (names: readonly string[]) => Promise<readonly string[]>;
}

/** What became of a file. */
export interface WrittenFile {
  readonly file: UndoneFile;
  readonly status: 'written' | 'changed-since-read' | 'not-writable';
}

/** The whole run, for the reports. What it did is absent where it only planned. */
export interface UndoOutcome {
  readonly root: string;
  readonly files: readonly UndoneFile[];
  readonly readings: readonly Reading[];
  readonly done: UndoDone | undefined;
}

/** What a run did. */
export interface UndoDone {
  readonly written: readonly WrittenFile[];
  /** Absolute paths of `package.json` files that no longer ask for the runtime. */
  readonly packages: readonly string[];
  /** Absolute paths of declaration files that are gone, since they would declare nothing. */
  readonly declarations: readonly string[];
  readonly removals: readonly Removal[];
  /** Secrets that no code reads any more, and that are still in the store. */
  readonly abandoned: readonly string[];
}
