/** What is shown in place of a value: always the same, so that not even a length can be read off it. */
export const MASK = '••••••••';

/** Values below this many characters can be words, or parts of words. */
const SHORT = 8;

let open: (secret: Secret) => string;

/**
 * A credential's value, opaque. Printing, interpolating, inspecting, spreading, cloning or
 * serialising it shows {@link MASK}; only {@link Secret.reveal} gives the value, and it is called
 * in three places alone: rule probes, the store's write, the comparison after reading back.
 */
export class Secret {
  static {
    open = (secret) => secret.#value;
  }

  readonly #value: string;

  /** @param value the credential as the program would see it at run time (escapes resolved) */
  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself. Never hand it to a log, an error, a report or a file. */
  reveal(): string {
    return this.#value;
  }

  /** Whether both hold the same value. */
  equals(other: Secret): boolean {
    return this.#value === other.#value;
  }

  /** Bytes of the value in UTF-8, for the store's limit of 65,536. Never print it. */
  get byteLength(): number {
    return new TextEncoder().encode(this.#value).byteLength;
  }

  /**
   * The text with every occurrence of the value masked, for what was copied from source or came from
   * a server. A short value is masked where it stands alone: in the middle of words it is chance.
   */
  concealIn(text: string): string {
    if (this.#value === '') return text;
    const parts = text.split(this.#value);
    if (this.#value.length >= SHORT) return parts.join(MASK);
    return parts.reduce((before, after) => {
      const isWithin = /\w$/.test(before) || /^\w/.test(after);
      return before + (isWithin ? this.#value : MASK) + after;
    });
  }

  toString(): string {
    return MASK;
  }

  toJSON(): string {
    return MASK;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return MASK;
  }
}

/** A map keyed by the value that a {@link Secret} holds, so that equal credentials meet without being revealed. */
export class SecretMap<V> {
  readonly #entries = new Map<string, V>();

  get(key: Secret): V | undefined {
    return this.#entries.get(open(key));
  }

  set(key: Secret, value: V): void {
    this.#entries.set(open(key), value);
  }

  /** The mapped values, in the order in which their keys were first set. */
  values(): IterableIterator<V> {
    return this.#entries.values();
  }
}
