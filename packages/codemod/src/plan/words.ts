import { basename, dirname, extname } from 'node:path';
import type { SecretKind } from '@secretlift/detector';
import { namesEnvironment } from '../environment-names.js';
import type { NameStep } from '../types.js';
import type { Placed } from './placed.js';

/** What an object is called: its own name, without the property that holds the value. */
export function objectWords({ file, site }: Placed): string[] {
  const own = meaningful(site.path.slice(0, -1)).at(-1);
  return own === undefined ? fileWords(file.path) : words(own.name);
}

/**
 * What a value is called: its own name; where that is a single word, with the nearest name around
 * it, or else with the file's.
 */
export function valueWords({ file, site }: Placed): string[] {
  const steps = namedSteps(site.path);
  const last = steps.at(-1);
  const own =
    last?.by === 'call' ? callWords(last, NOUN[site.finding.kind]) : words(last?.name ?? '');
  if (own.length === 0) return merge(fileWords(file.path), words(NOUN[site.finding.kind]));
  if (own.length > 1) return merge(environmentWords(steps), own);
  const around = steps.at(-2);
  return merge(around === undefined ? fileWords(file.path) : words(around.name), own);
}

const MOST_WORDS = 4;

/** `const password = bcrypt.hash('x')` is named by the variable, not by what is done to it. */
function namedSteps(path: readonly NameStep[]): NameStep[] {
  const steps = meaningful(path);
  const credential = steps.findLastIndex(({ by, name }) => by !== 'call' && CREDENTIAL.test(name));
  return credential === -1 ? steps : steps.slice(0, credential + 1);
}

const CREDENTIAL = /pass|secret|token|key|credential|url/i;

/** `production: { password: process.env.DB_PASSWORD || 'x' }` is production's. */
function environmentWords(steps: readonly NameStep[]): string[] {
  return steps.flatMap(({ name }) => (namesEnvironment(name) ? [name.toLowerCase()] : []));
}

/** What the file is called, or its folder where the file's name says nothing. */
export function fileWords(path: string): string[] {
  const own = words(basename(path, extname(path)));
  return EMPTY_FILES.has(own.join('-')) ? words(basename(dirname(path))) : own;
}

const EMPTY_FILES = new Set(['index', 'main', 'app', 'server', 'config']);

/** What a value is called where only a call names it. */
const NOUN = {
  password: 'password',
  token: 'token',
  'api-key': 'api-key',
  'signing-secret': 'secret',
  'private-key': 'private-key',
  'connection-url': 'url',
  other: 'secret',
} as const satisfies Record<SecretKind, string>;

function callWords({ name }: NameStep, noun: string): string[] {
  return merge(words(name), words(noun));
}

/** Names that say nothing of what they hold. */
const EMPTY_NAMES = new Set(
  'string buffer object json promise atob btoa encodeuricomponent config configuration settings options opts params args default exports module process env this app self credentials auth use set get data value req request res body query headers parse create'.split(
    ' ',
  ),
);

/** A call with a long name is named for what it does, not for what it takes. */
function meaningful(path: readonly NameStep[]): NameStep[] {
  return path.filter(({ by, name }) => {
    const { length } = words(name);
    return length > 0 && !EMPTY_NAMES.has(name.toLowerCase()) && (by !== 'call' || length < 4);
  });
}

/** `session` + `session-secret` is `session-secret`. */
function merge(outer: readonly string[], inner: readonly string[]): string[] {
  return [...outer.filter((word) => !inner.includes(word)), ...inner].slice(-MOST_WORDS);
}

/** `stripeAPIKey`, `STRIPE_API_KEY` and `stripe-api-key` are the words stripe, api, key. */
function words(name: string): string[] {
  return name
    .replace(/passwd|passwort/gi, 'password')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
}

/** `['stripe', 'key']` → `stripeKey`. */
export function camelCase([first = '', ...rest]: readonly string[]): string {
  return first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
