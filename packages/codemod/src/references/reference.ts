import type { SourceText } from '../types.js';

/** The functions of the runtime that read a secret. */
export const ACCESSORS = [
  'getSecret',
  'getSecretSync',
  'getSecretJson',
  'getSecretBinary',
  'withSecret',
] as const;

export type ReadingAccessor = (typeof ACCESSORS)[number];

/** What names the secret that a call reads. */
export type SecretId =
  | { readonly kind: 'literal'; readonly id: string }
  /** `process.env.X`, `process.env.X ?? 'shop/db'`, `'env:X'`. */
  | { readonly kind: 'variable'; readonly variable: string; readonly fallback: string | undefined }
  /** Only the running program knows. */
  | { readonly kind: 'dynamic' };

/** A place in the code that reads a secret. */
export interface Reference {
  readonly file: SourceText;
  /** Start of the call. */
  readonly offset: number;
  readonly accessor: ReadingAccessor;
  readonly id: SecretId;
  /** Keys of the JSON value that it asks for. */
  readonly keys: readonly string[];
  /** It asks for a key that only the running program knows. */
  readonly hasDynamicKey: boolean;
  /** It asks for another version, stage or Region than the current one. */
  readonly asksElsewhere: boolean;
}
