import { CREDENTIAL_NAMES, JOINED_ENDINGS } from './rules/names.js';
import { GLOBALS, SINKS } from './rules/sinks/index.js';
import { VALUE_RULES } from './rules/values/index.js';

/**
 * Whether a text may hold a finding at all. It never says no where there is one: a finding has a
 * name and a value that the name asks for, a module, or the keyword of a format in the text, or it
 * is spelt with escapes or in parts.
 */
export function mayHoldFinding(text: string): boolean {
  return (
    CHOSEN_NAMES.test(text) ||
    KEYWORDS.test(text) ||
    MODULES.test(text) ||
    HIDDEN.test(text) ||
    (GENERATED_NAMES.test(text) && GENERATED_LITERAL.test(text))
  );
}

/** Names of what people choose: any word can be the value. */
const CHOSEN_NAMES = namePattern(
  CREDENTIAL_NAMES.filter(({ held }) => held.endsWith('made-up')).map(({ words }) => words),
);

/** Names of what generators make, and those that value rules ask for. */
const GENERATED_NAMES = namePattern([
  ...CREDENTIAL_NAMES.filter(({ held }) => !held.endsWith('made-up')).map(({ words }) => words),
  ...VALUE_RULES.flatMap(({ near = [] }) => near),
]);

/** What goes for generated: eight characters with a digit among them, or twenty, or the words of a wallet. */
const GENERATED_LITERAL =
  /["'`](?!\.{1,2}\/|@[\w-]+\/)(?:(?=[^"'`\s]{0,4096}\d)[^"'`\s]{8}|[^"'`\s]{20}|(?:[a-z]{3,8} ){11})/;

/** Rules that are asked by name need no keyword: their names are among the words of names. */
const KEYWORDS = new RegExp(
  VALUE_RULES.filter(({ near }) => !near)
    .map(({ presence, keywords }) => presence?.source ?? eitherOf(keywords))
    .join('|'),
);

const MODULES = new RegExp(
  `["'\`](?:node:)?(?:${eitherOf(SINKS.map(({ module }) => module))})["'\`/]|\\b(?:${[...GLOBALS.keys()].join('|')})\\b`,
);

/** An escape can hide any word, and so can a concatenation of literals. */
const HIDDEN = /\\[ux\d]|\\\r?\n|["'`)/\n]\s*\+\s*(?:["'`(]|\/[*/])/;

/** Names as they stand in identifiers: one word cut out of it, several one after the other, or joined to its end. */
function namePattern(names: readonly string[]): RegExp {
  const last = new Set(names.map((words) => words.split(' ').at(-1) ?? words));
  const joined = JOINED_ENDINGS.filter(([, words]) => last.has(words.at(-1) ?? ''));
  const patterns = names.flatMap((words) =>
    words.includes(' ') ? [inSequence(words)] : wordForms(words),
  );
  return new RegExp(
    [...joined.map(([ending]) => inAnyCase(ending)), ...new Set(patterns)].join('|'),
  );
}

function inSequence(words: string): string {
  return words
    .split(' ')
    .map(inAnyCase)
    .join(String.raw`[^A-Za-z\d]*`);
}

function inAnyCase(ending: string): string {
  return ending.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** A word where `wordsOf` would cut it out of `aWord`, `a_word`, `A_WORD` or `aWORDLater`. */
function wordForms(word: string): string[] {
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  return [
    `(?<![A-Za-z])${word}(?![a-z])`,
    `${capital}(?![a-z])`,
    `(?<![A-Z])${word.toUpperCase()}(?![a-z]|[A-Z](?![a-z]))`,
  ];
}

function eitherOf(texts: readonly string[]): string {
  return [...new Set(texts)]
    .map((text) => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
    .join('|');
}
