import { createHash } from 'node:crypto';

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const ALPHANUMERIC = LOWER + LOWER.toUpperCase() + DIGITS;
const WORDS =
  'amber badger cobalt dune ember falcon granite harbor indigo juniper kestrel lagoon maple nectar onyx pebble quartz raven sable tundra umber velvet willow yarrow'.split(
    ' ',
  );

/** Draws random characters of an alphabet, or random members of a list, separated by `between`. */
type Draw = (from: string | readonly string[], count: number, between?: string) => string;

/**
 * How a credential of each kind looks. No value holds a quote, a backslash, a `$` or a line end, so
 * that it can stand in any JavaScript string as it is. Prefixes are in pieces: scanners of this
 * repository would take a whole one for a credential.
 */
const KINDS = {
  /** What a password generator gives. */
  password: (draw) => `${draw(LOWER, 1)}${draw(`${ALPHANUMERIC}!#%*+-=?@`, 17)}${draw(DIGITS, 2)}`,
  /** A password that needs no escapes in a URL. */
  alphanumeric: (draw) => `${draw(LOWER, 1)}${draw(ALPHANUMERIC, 19)}${draw(DIGITS, 2)}`,
  /** What a person thinks of. */
  passphrase: (draw) => `${draw(WORDS, 3, '-')}-${draw(DIGITS, 6)}`,
  /** 32 bytes in hexadecimal. */
  'signing-key': (draw) => draw(`${DIGITS}abcdef`, 64),
  'stripe-secret-key': (draw) => `${'sk_' + 'live_'}${draw(ALPHANUMERIC, 24)}`,
  'slack-token': (draw) =>
    `${'xox' + 'b-'}${draw(DIGITS, 12)}-${draw(DIGITS, 12)}-${draw(ALPHANUMERIC, 24)}`,
  /** The key of some service that has no format of its own. */
  'api-key': (draw) => draw(LOWER + DIGITS, 40),
} satisfies Record<string, (draw: Draw) => string>;

/** A kind of credential that {@link generateCredential} knows. */
export type CredentialKind = keyof typeof KINDS;

export const CREDENTIAL_KINDS = Object.keys(KINDS) as readonly CredentialKind[];

/**
 * A credential of the kind that `name` begins with, always the same for one seed and name.
 *
 * @param name `kind` or `kind:which`, such as `password:database`
 * @throws {Error} where the kind is unknown
 */
export function generateCredential(seed: string, name: string): string {
  const kind = name.split(':', 1)[0] ?? '';
  if (!isCredentialKind(kind)) throw new Error(`no generator for credentials of kind "${kind}"`);
  return KINDS[kind](drawing(seed, name));
}

function isCredentialKind(kind: string): kind is CredentialKind {
  return Object.hasOwn(KINDS, kind);
}

/** Draws from the stream SHA-256(seed, name, 0), SHA-256(seed, name, 1), …, one digest a draw. */
function drawing(seed: string, name: string): Draw {
  let drawn = 0;
  const index = (size: number) => {
    const digest = createHash('sha256').update(`${seed}\0${name}\0${drawn++}`).digest();
    return digest.readUInt32BE() % size;
  };
  return (from, count, between = '') =>
    Array.from({ length: count }, () => from[index(from.length)]).join(between);
}
