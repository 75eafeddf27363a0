import type { NameVerdict } from '../name/name.js';
import { MADE_UP, NAMING_WORDS } from '../rules/placeholders.js';
import { shapeOf, type Shape } from '../value/shape.js';
import { wordsOf } from '../name/words.js';

/** The shape of a value under a name: `currentPassword` is one more name, `my-secret` was made up by someone. */
export function shapeUnder(name: NameVerdict, text: string): Shape {
  const shape = shapeOf(text);
  if (shape === 'phrase') return wordsOf(text).every(isNamingWord) ? 'prose' : shape;
  if (shape !== 'identifier') return shape;
  if (MADE_UP.test(text)) return name.held.endsWith('made-up') ? 'word' : shape;
  return isNaming(text, name) ? shape : 'word';
}

/** Whether words that are joined name something: all of `reset-password` do, and those of `acme-secret` do not. */
function isNaming(text: string, name: NameVerdict): boolean {
  const words = wordsOf(text);
  if (isHeldInWords(name) && /^[a-z\d]+(?:[-_][a-z\d]+)*$/.test(text))
    return words.every(isNamingWord);
  return words.some(isNamingWord);
}

/** Passwords and secrets are put together from words; keys of a storage and of tables are, too. */
function isHeldInWords({ kind, what }: NameVerdict): boolean {
  return kind === 'password' || /\bsecrets?\b|\bsalt\b/.test(what);
}

function isNamingWord(word: string): boolean {
  return NAMING_WORDS.has(word);
}
