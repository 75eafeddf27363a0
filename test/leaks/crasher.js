/**
 * Preloaded into the command by `node --import`: lets it crash where `CRASH_AT` says, by an error
 * that holds what was in hand there: in its message, its cause and a property, as errors of parsers
 * and clients do. The command itself knows nothing of it.
 */
import fs from 'node:fs';
import { ClientRequest } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { Secret } from '@secretlift/detector';

/** @typedef {(this: unknown, ...args: unknown[]) => unknown} Operation */

const [place = '', which = '1'] = (process.env['CRASH_AT'] ?? '').split(':');
let left = Number(which);

/** @param {unknown} inHand */
function crash(inHand) {
  const text = String(inHand);
  fs.writeSync(2, `crashing at ${place}\n`);
  return Object.assign(new Error(`in the midst of ${text}`, { cause: new Error(text) }), { text });
}

/**
 * Puts something before an operation.
 *
 * @param {object} owner
 * @param {string} name
 * @param {(self: unknown, args: unknown[], original: Operation) => void} hook
 */
function before(owner, name, hook) {
  const operations = /** @type {Record<string, Operation>} */ (owner);
  const original = /** @type {Operation} */ (operations[name]);
  operations[name] = function (...args) {
    hook(this, args, original);
    return original.apply(this, args);
  };
}

/** Whether it is time: at the so many-th chance. */
function isDue() {
  left -= 1;
  return left === 0;
}

/** @param {unknown} text */
const holdsValue = (text) => /SecretString/.test(String(text));

/** @satisfies {Record<string, () => void>} */
const PLACES = {
  /** A value is taken into the hand: for copies of it, limits, the store, the comparison, the report. */
  reveal: () => {
    before(Secret.prototype, 'reveal', (self, args, original) => {
      if (isDue()) throw crash(original.call(self));
    });
  },
  /** A source is cut into pieces: in parsing, asking about it, rewriting. */
  text: () => {
    before(String.prototype, 'slice', (self) => {
      if (/Password = "|stripeKey = "/.test(String(self)) && isDue()) throw crash(self);
    });
  },
  /** A file is about to be written: its content is in hand. */
  write: () => {
    before(fs, 'write', (_, [, content]) => {
      if (isDue()) throw crash(content);
    });
  },
  /** The same, but nobody is there to catch it. */
  later: () => {
    before(fs, 'write', (_, [, content]) => {
      if (!isDue()) return;
      setImmediate(() => {
        throw crash(content);
      });
    });
  },
  /** The same, of a promise that nobody waits for. */
  unhandled: () => {
    before(fs, 'write', (_, [, content]) => {
      if (isDue()) void Promise.reject(crash(content));
    });
  },
  /** A request is about to be sent: its body is in hand. */
  send: () => {
    for (const name of ['write', 'end'])
      before(ClientRequest.prototype, name, (_, [body]) => {
        if (holdsValue(body) && isDue()) throw crash(body);
      });
  },
  /** A reply is about to be read. */
  receive: () => {
    before(JSON, 'parse', (_, [text]) => {
      if (holdsValue(text) && isDue()) throw crash(text);
    });
  },
};

if (place in PLACES) PLACES[/** @type {keyof typeof PLACES} */ (place)]();
syncBuiltinESMExports();
