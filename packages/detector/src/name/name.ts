import type { SecretKind } from '../finding.js';
import { Memory } from '../memory.js';
import {
  CREDENTIAL_NAMES,
  DISARMING_WORDS,
  JOINED_ENDINGS,
  NEUTRAL_ENDINGS,
  type CredentialName,
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

/** A longer name is not asked for again. */
const LONGEST_REMEMBERED = 60;

/** Names for credentials. */
export class NameTable {
  readonly #byWords: ReadonlyMap<string, CredentialName>;
  readonly #longest: number;
  /** Null says that a name is none for credentials. */
  readonly #verdicts = new Memory<NameVerdict | null>();

  constructor(rows: readonly CredentialName[]) {
    const byWords = [(words: string) => NameTable.wordsOf(words), allWordsOf].flatMap((cut) =>
      rows.map((row) => [cut(row.words), row] as const),
    );
    this.#byWords = new Map(byWords.map(([words, row]) => [words.join(' '), row]));
    this.#longest = Math.max(...byWords.map(([words]) => words.length));
  }

  /** The words of a name, without those at its end that leave it what it is. */
  static wordsOf(name: string): string[] {
    return withoutNeutralEndings(allWordsOf(name));
  }

  /** Whether a name is one for credentials: by how it ends, and by no word that makes it something else. */
  verdict(name: string): NameVerdict | undefined {
    if (name.length > LONGEST_REMEMBERED) return this.#read(name);
    return this.#verdicts.of(name, () => this.#read(name) ?? null) ?? undefined;
  }

  /** A row can end in what is neutral elsewhere: a `secretString` is more than a `secret`. */
  #read(name: string): NameVerdict | undefined {
    return this.#ending(allWordsOf(name)) ?? this.#ending(NameTable.wordsOf(name));
  }

  #ending(words: readonly string[]): NameVerdict | undefined {
    for (let length = Math.min(this.#longest, words.length); length > 0; length -= 1) {
      const row = this.#byWords.get(words.slice(-length).join(' '));
      if (!row) continue;
      const disarmed = words.slice(0, -length).some((word) => DISARMING_WORDS.has(word));
      return disarmed ? undefined : { kind: row.kind, what: row.words, held: row.held };
    }
    return undefined;
  }
}

/** The names that are known by the detector itself. */
const KNOWN = new NameTable(CREDENTIAL_NAMES);

/** What one of the detector's own names says: see {@link NameTable.verdict}. */
export function nameVerdict(name: string): NameVerdict | undefined {
  return KNOWN.verdict(name);
}

function allWordsOf(name: string): string[] {
  return wordsOf(name).flatMap(unjoin);
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
