/** Where a value is kept: everything that one read of one secret asks for. */
export interface Address {
  /** Name, or whole or partial ARN. */
  readonly id: string;
  /** Regions to ask, in this order; empty means the one the SDK finds in the environment. */
  readonly regions: readonly string[];
  readonly stage?: string;
  readonly version?: string;
}

/** A value as Secrets Manager holds it: `SecretString` or `SecretBinary`. */
export type StoredValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary'; readonly bytes: Uint8Array };

/** What went wrong, as plain data, so that it crosses threads. Holds no value of a secret. */
export interface Failure {
  /** The error's name: `ResourceNotFoundException`, `TimeoutError`, … */
  readonly name: string;
  readonly message: string;
  /** Node's code (`ECONNREFUSED`, `ERR_MODULE_NOT_FOUND`), where there is one. */
  readonly code?: string;
  /** HTTP status, where an answer came. */
  readonly status?: number;
  /** The Region that was asked. */
  readonly region?: string;
}

/** The answer to a read; a source never throws. */
export type Outcome =
  | { readonly ok: true; readonly value: StoredValue }
  | { readonly ok: false; readonly failure: Failure };

/** A place that values come from. */
export interface Source {
  /** @param latest not what a cache on the way (an agent's) holds */
  read(address: Address, latest?: boolean): Promise<Outcome>;
}

/** The cache key of an address: two addresses with one key name the same value. */
export function keyOf({ id, regions, stage, version }: Address): string {
  return [regions.join(','), id, stage ?? '', version ?? ''].join('|');
}

/**
 * Reduces anything thrown to plain data. The message of a parse error quotes what it could not
 * parse, and that is a reply with a value in it: it goes no further.
 */
export function failureOf(thrown: unknown, region?: string): Failure {
  const error = thrown as Thrown;
  const { name = 'Error', message = '', code } = error;
  const status = error.$metadata?.httpStatusCode;
  return {
    name,
    message: name === 'SyntaxError' ? 'the reply could not be parsed' : message,
    ...(typeof code === 'string' && { code }),
    ...(status !== undefined && { status }),
    ...(region !== undefined && { region }),
  };
}

type Thrown = Partial<Error> & { code?: unknown; $metadata?: { httpStatusCode?: number } };
