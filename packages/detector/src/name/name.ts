import type { SecretKind } from '../finding.js';
import {
  CREDENTIAL_NAMES,
  DISARMING_WORDS,
  JOINED_ENDINGS,
  NEUTRAL_ENDINGS,
  type Held,
} from '../rules/names.js';
import { wordsOf } from './words.js';

/** What a name says of the string that is bound to it. */
export interface NameVerdict {
  readonly kind: SecretKind;
  /** The words that say it, as a person would: `api key`. */
  readonly what: string;
  readonly held: Held;
}

const BY_WORDS = new Map(CREDENTIAL_NAMES.map((row) => [row.words, row]));
const LONGEST = 3;

/** Whether a name is one for credentials: by how it ends, and by no word that makes it something else. */
export function nameVerdict(name: string): NameVerdict | undefined {
  const words = withoutNeutralEndings(wordsOf(name).flatMap(unjoin));
  for (let length = Math.min(LONGEST, words.length); length > 0; length -= 1) {
    const row = BY_WORDS.get(words.slice(-length).join(' '));
    if (!row) continue;
    const disarmed = words.slice(0, -length).some((word) => DISARMING_WORDS.has(word));
    return disarmed ? undefined : { kind: row.kind, what: row.words, held: row.held };
  }
  return undefined;
}

function withoutNeutralEndings(words: string[]): string[] {
  let length = words.length;
  while (length > 1 && isNeutral(words[length - 1] ?? '')) length -= 1;
  return words.slice(0, length);
}

function isNeutral(word: string): boolean {
  return NEUTRAL_ENDINGS.has(word) || /^\d+$/.test(word);
}

function unjoin(word: string): readonly string[] {
  const joined = JOINED_ENDINGS.find(([ending]) => word.endsWith(ending));
  if (!joined || word === joined[0]) return joined?.[1] ?? [word];
  return [word.slice(0, -joined[0].length), ...joined[1]];
}
