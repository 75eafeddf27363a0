/**
 * The secrets of a program and their keys, for completion and for typos that do not compile.
 * `migrate-secrets` generates the declaration:
 *
 *     declare module '@secretlift/runtime' {
 *       interface SecretRegistry {
 *         'shop/db': 'username' | 'password';
 *       }
 *     }
 *
 * While it is empty, every id and every key is accepted.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging
export interface SecretRegistry {}

/** The ids that are registered. */
// eslint-disable-next-line @typescript-eslint/no-redundant-type-constituents -- empty only here
export type RegisteredId = keyof SecretRegistry & string;

/** The keys of a registered secret; any key for one that has none listed. */
export type KeyOf<Id extends RegisteredId> = SecretRegistry[Id] & string;

/**
 * An id that is not registered: any id while nothing is registered; afterwards an ARN, an `env:`
 * reference, or text that is only known at run time, but no literal, which would be a typo.
 */
export type OtherId<Id extends string> = [RegisteredId] extends [never]
  ? Id
  : Id extends `arn:${string}` | `env:${string}`
    ? Id
    : IsLiteral<Id> extends true
      ? never
      : Id;

/** Is this type one string, and not `string` or a template with holes? */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- only {} has every index signature
type IsLiteral<Id extends string> = {} extends Record<Id, unknown> ? false : true;
