import { entropyOf } from './entropy.js';
import { MESSAGE_WORDS } from '../rules/placeholders.js';

/** How a value looks, whatever it is bound to; what a name then makes of it is for {@link judge}. */
export type Shape =
  /** Made by a generator: keys, tokens, digests. */
  | 'random'
  /** Chosen by a person, with digits or signs among the letters: `hunter2`, `P@ssw0rd`. */
  | 'chosen'
  /** One word or several run together: `shhhhh`, `superadmin`. */
  | 'word'
  /** One word with a capital, as a label has it and some passwords do: `Welcome`. */
  | 'label'
  /** Words that tell nobody anything: `correct horse battery`, `Legacy Pass1!`. */
  | 'phrase'
  /** Words joined as programs join them: `currentPassword`, `auth.token`, `reset-link`, `JWT_SECRET`. */
  | 'identifier'
  /** Words for people to read: sentences, labels, anything that is not ASCII. */
  | 'prose';

/** The shape of a value that is not empty. */
export function shapeOf(value: string): Shape {
  if (/\s/.test(value)) return isPhrase(value) ? 'phrase' : 'prose';
  if (!/^[\x21-\x7e]+$/.test(value)) return isForeignPassword(value) ? 'chosen' : 'prose';
  if (looksRandom(value)) return 'random';
  if (isIdentifier(value)) return 'identifier';
  if (/^[A-Z][a-z]+$/.test(value)) return 'label';
  return /^[a-z]+$/i.test(value) ? 'word' : 'chosen';
}

/** Whether a shape is that of words for people to read. */
export function isReadable(shape: Shape): boolean {
  return shape === 'prose' || shape === 'phrase' || shape === 'label';
}

/** A few words of one line; those of messages and labels begin with a capital or speak of fields. */
function isPhrase(value: string): boolean {
  if (!/^[\x21-\x7e]+(?: [\x21-\x7e]+){1,7}$/.test(value)) return false;
  const words = value.split(' ');
  if (words.some((word) => MESSAGE_WORDS.has(word.toLowerCase().replace(/\W/g, '')))) return false;
  return /^[a-z]+(?: [a-z]+)*$/.test(value) || words.some(isScrambled);
}

/** `Pass1!`, `pHrasE`: no one writes to be read like that. */
function isScrambled(word: string): boolean {
  return /[a-z]\d|\d[a-z]/i.test(word) || /[a-z][A-Z]/.test(word);
}

/** Letters of any alphabet that has case, with digits and without a gap: `çlave2024`. */
function isForeignPassword(value: string): boolean {
  return /^[\p{Ll}\p{Lu}\x21-\x7e]+$/u.test(value) && /\d/.test(value) && /[a-z]/i.test(value);
}

/** Whether a value is a UUID: some providers hand them out as keys, and many more use them as plain ids. */
export function isUuid(value: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value);
}

/** Whether a value looks like the work of a generator, by its alphabet, its length and how little of it reads as words. */
export function looksRandom(value: string): boolean {
  if (value.length < 12 || !/^[\w+/=.~:!@#$%^&*-]+$/.test(value)) return false;
  if (isUuid(value)) return true;
  const readable = readableShare(value);
  const switches = switchesIn(value);
  if (switches >= 4) return readable < 0.75;
  if (/\d/.test(value)) return readable < 0.4 && entropyOf(value) >= 2.8;
  return value.length >= 20 && readable < 0.35 && entropyOf(value) >= 3.5;
}

/** Changes between letters and digits: random text has many, `oauth2Client` has few. */
function switchesIn(value: string): number {
  return value.match(/[a-z](?=\d)|\d(?=[a-z])/gi)?.length ?? 0;
}

/** Share of a value's characters that stand in runs of letters which can be pronounced, from 0 to 1. */
function readableShare(value: string): number {
  const runs = value.match(/[A-Z]?[a-z]{2,}|[A-Z]{3,}/g) ?? [];
  const readable = runs.filter((run) => run.length >= 3 && isPronounceable(run));
  return readable.reduce((sum, run) => sum + run.length, 0) / value.replace(/[-_.:/]/g, '').length;
}

function isPronounceable(run: string): boolean {
  const vowels = run.match(/[aeiouy]/gi)?.length ?? 0;
  const share = vowels / run.length;
  return share >= 0.2 && share <= 0.8 && !/[^aeiouy]{5}/i.test(run);
}

const IDENTIFIERS: readonly RegExp[] = [
  /^[a-z]+\d?(?:[A-Z][a-z]*\d?)+$/,
  /^(?:[A-Z][a-z]+\d?){2,}$/,
  /^[a-z]\w*(?:[.:/][\w-]+)+$/i,
  /^[a-z]+\d?(?:[-_](?:[a-z]+\d?|\d{1,2}))+$/i,
  /^[A-Z][A-Z_]*$/,
];

function isIdentifier(value: string): boolean {
  return IDENTIFIERS.some((pattern) => pattern.test(value));
}
