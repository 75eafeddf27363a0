import type { Secret } from '@secretlift/detector';
import type { Whereabouts } from '../../service/connect.js';
import type { Deletion, Removal } from '../remove.js';

/** A tag as every service of AWS has it. */
export interface Tag {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

/** What a service tells of a secret besides its value. */
export interface Described {
  readonly arn: string;
  readonly tags: readonly Tag[];
  readonly created: Date | undefined;
  readonly changed: Date | undefined;
  /** It is scheduled for deletion then. */
  readonly deletionDate: Date | undefined;
  /** AWS rotates it by a schedule. */
  readonly isScheduled: boolean;
}

/** One version of a secret. Keep its text out of every message. */
export interface Version {
  readonly arn: string;
  readonly versionId: string;
  /** Undefined where it holds bytes. */
  readonly text: string | undefined;
}

/** The calls that an identity has to be allowed, for messages. */
export type Actions = Readonly<
  Record<'describe' | 'read' | 'put' | 'tag' | 'untag', readonly string[]>
>;

/**
 * What happens to a secret after its migration, in one service. Everything throws what the SDK
 * throws, but for `remove`, which never does.
 */
export interface Lifecycle extends Whereabouts {
  readonly actions: Actions;
  readonly describe: (name: string) => Promise<Described>;
  /**
   * @param versionId absent: the current version
   * @returns undefined where the version is no longer kept
   */
  readonly read: (name: string, versionId?: string) => Promise<Version | undefined>;
  /** The id that the next version will have, if nobody else puts one first. */
  readonly nextVersionId: (current: string) => string;
  /**
   * Puts a new version. A call that is tried again, since its answer was lost, puts another one where
   * the service cannot tell.
   *
   * @returns the id of the version that was put, which is the one intended or a later one
   */
  readonly put: (name: string, content: Secret, intended: string) => Promise<string>;
  /** Whether the current version is what a call with this intention put, as far as ids can tell. */
  readonly isPut: (intended: string, current: string) => boolean;
  /** The version before the current one, with another value; undefined where the current one is another. */
  readonly versionBefore: (name: string, versionId: string) => Promise<string | undefined>;
  readonly tag: (name: string, key: string, value: string) => Promise<void>;
  readonly untag: (name: string, keys: readonly string[]) => Promise<void>;
  /** Deletes a secret that this tool created, and no other. */
  readonly remove: (name: string, deletion: Deletion) => Promise<Removal>;
}
