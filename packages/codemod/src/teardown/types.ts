import type { Removal } from '../store/index.js';

/** What a teardown would do with a secret of the manifest. */
export type Sentence =
  | { readonly status: 'to-delete'; readonly name: string; readonly readBy: number }
  | { readonly status: 'kept'; readonly name: string; readonly why: string }
  /** There is nothing left to do. */
  | { readonly status: 'gone'; readonly name: string; readonly why: string };

/** A whole teardown; what became of it is absent where it was only planned. */
export interface Teardown {
  readonly where: string;
  readonly sentences: readonly Sentence[];
  readonly removals: readonly Removal[] | undefined;
}
