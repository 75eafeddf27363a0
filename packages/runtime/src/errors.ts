import { explain, type Facts, type Reason } from './explain.js';

export type { Reason } from './explain.js';

/**
 * Any failure to give a secret. `reason` says which one; the message says what happened, why, and
 * what to do next, and never holds a value. Catch a subclass to treat a whole group alike.
 */
export class SecretError extends Error {
  /** The class's name; a minifier does not change it. */
  static readonly kind: string = 'SecretError';
  /** The id as the caller gave it. */
  readonly id: string;
  /** The key inside the JSON value, where one was asked for. */
  readonly key: string | undefined;
  readonly reason: Reason;
  /** The Region that was asked, where it is known. */
  readonly region: string | undefined;

  constructor(facts: Facts) {
    super(explain(facts), facts.cause && { cause: facts.cause });
    this.name = new.target.kind;
    this.id = facts.id;
    this.key = facts.key;
    this.reason = facts.reason;
    this.region = facts.region;
    Object.defineProperty(this, family, { value: ['SecretError', new.target.kind] });
  }

  /**
   * By a mark and not by prototype, so that `instanceof` holds between the two builds of this
   * package and between the realms of a test runner. Classes of others that extend ours keep the
   * ordinary rule.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return Object.hasOwn(this, 'kind')
      ? kindsOf(value).includes(this.kind)
      : Function.prototype[Symbol.hasInstance].call(this, value);
  }
}

const family = Symbol.for('@secretlift/runtime error');

function kindsOf(value: unknown): readonly string[] {
  return (value as { [family]?: readonly string[] } | null | undefined)?.[family] ?? [];
}

/** There is no such secret, version or stage (any more) in the Region that was asked. */
export class SecretNotFoundError extends SecretError {
  static override readonly kind = 'SecretNotFoundError';
}

/** The service refused: permissions, keys, credentials. Trying again does not help. */
export class SecretAccessError extends SecretError {
  static override readonly kind = 'SecretAccessError';
}

/** No answer, or not now: time-outs, throttling, faults of the service. Trying again may help. */
export class SecretUnavailableError extends SecretError {
  static override readonly kind = 'SecretUnavailableError';
}

/** The secret was read, but it does not hold what was asked for. */
export class SecretValueError extends SecretError {
  static override readonly kind = 'SecretValueError';
}

/** The program or its environment has to change: no Region, no SDK, no worker threads. */
export class SecretSetupError extends SecretError {
  static override readonly kind = 'SecretSetupError';
}

/** The error for a reason, in the class that its catcher expects. */
export function secretError(facts: Facts): SecretError {
  return new classes[facts.reason](facts);
}

const classes = {
  'not-found': SecretNotFoundError,
  deleted: SecretNotFoundError,
  'access-denied': SecretAccessError,
  decryption: SecretAccessError,
  'credentials-expired': SecretAccessError,
  'credentials-rejected': SecretAccessError,
  'credentials-missing': SecretAccessError,
  'agent-token': SecretAccessError,
  timeout: SecretUnavailableError,
  throttled: SecretUnavailableError,
  'service-fault': SecretUnavailableError,
  unreachable: SecretUnavailableError,
  'region-missing': SecretSetupError,
  'sdk-missing': SecretSetupError,
  'invalid-request': SecretSetupError,
  'workers-forbidden': SecretSetupError,
  'variable-missing': SecretSetupError,
  'setting-invalid': SecretSetupError,
  'overrides-forbidden': SecretSetupError,
  'overrides-unreadable': SecretSetupError,
  'not-json': SecretValueError,
  'key-missing': SecretValueError,
  'key-not-text': SecretValueError,
  'not-text': SecretValueError,
  'schema-mismatch': SecretValueError,
  unknown: SecretError,
} satisfies Record<Reason, typeof SecretError>;
