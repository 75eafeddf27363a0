import { createHash } from 'node:crypto';

/** What a generated program finds in its global scope. */
export interface Stage {
  readonly globals: Readonly<Record<string, unknown>>;
  /** Puts a value on record, as the program does. */
  readonly show: (label: unknown, value: unknown) => void;
  /** What the program showed, once all that it started has ended: a digest a line. */
  transcript(): Promise<string[]>;
}

/**
 * Sets the scene for one program.
 *
 * @param guesses values to compare with, as somebody who logs in would give
 */
export function setStage(guesses: readonly string[]): Stage {
  const shown: string[] = [];
  const pending: Promise<unknown>[] = [];
  const show = (label: unknown, value: unknown) => {
    shown.push(`${String(label)}: ${digest(value)}`);
  };
  const globals = { show, pending, guesses, ...SURROUNDINGS };
  return {
    globals,
    show,
    async transcript() {
      for (const one of pending) await one;
      return shown.sort();
    },
  };
}

class Client {
  constructor(readonly options: unknown) {}
}

/** What programs take for granted. */
const SURROUNDINGS = {
  Client,
  connect: (options: unknown) => options,
  host: 'db.internal',
  jwt: { sign: (payload: unknown, secret: string) => ({ payload, secret }) },
  register: (options: unknown) => (target: object) => void Object.assign(target, { options }),
  user: 'app',
  yes: true,
};

/** Depends on every value inside, and shows none. */
function digest(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([value]))
    .digest('hex');
}
