import { anyOf } from './keyword-pattern.js';
import { CREDENTIAL_NAMES, JOINED_ENDINGS } from './rules/names.js';
import { GLOBAL_NAMES, GLOBAL_PRESENCES, SINKS } from './rules/sinks/index.js';
import { VALUE_RULES } from './rules/values/index.js';

/**
 * Whether a text may hold a finding at all. It never says no where there is one: a finding has a
 * name and a value that the name asks for, a module, or the keyword of a format in the text, or it
 * is spelt with escapes or in parts.
 */
export function mayHoldFinding(text: string): boolean {
  return (
    holdsChosenName(text) ||
    KEYWORDS.test(text) ||
    PRESENCES.some((presence) => presence.test(text)) ||
    MODULES.test(text) ||
    (ROUGH_GLOBALS.test(text) && PRECISE_GLOBALS.test(text)) ||
    HIDDEN.test(text) ||
    (GENERATED_LITERAL.test(text) && holdsGeneratedName(text))
  );
}

/** Names of what people choose: any word can be the value. */
const holdsChosenName = holdsName(
  CREDENTIAL_NAMES.filter(({ held }) => held.endsWith('made-up')).map(({ words }) => words),
);

/** Names of what generators make, and those that value rules ask for. */
const holdsGeneratedName = holdsName([
  ...CREDENTIAL_NAMES.filter(({ held }) => !held.endsWith('made-up')).map(({ words }) => words),
  ...VALUE_RULES.flatMap(({ near = [] }) => near),
]);

/** What goes for generated: eight characters with a digit among them, or twenty, or the words of a wallet. */
const GENERATED_LITERAL =
  /["'`](?!\.{1,2}\/|@[\w-]+\/)(?:(?=[^"'`\s]{8})(?:[^"'`\s]{20}|[^"'`\s\d]{0,19}\d)|(?:[a-z]{3,8} ){11})/;

/** Rules that are asked by name need no keyword: their names are among the words of names. */
const ALONE = VALUE_RULES.filter(({ near }) => !near);

const KEYWORDS = new RegExp(
  anyOf(ALONE.flatMap(({ presence, keywords }) => (presence ? [] : keywords))),
);

const PRESENCES = ALONE.flatMap(({ presence }) => presence ?? []);

/** Packages of a family have its beginning: `passport-google` is one of `passport-*`. */
const SPECIFIERS = SINKS.flatMap(({ module }) =>
  module.endsWith('*') ? [module.slice(0, -1)] : ["'", '"', '`', '/'].map((end) => module + end),
);

const MODULES = new RegExp(`["'\`](?:node:)?${anyOf(SPECIFIERS)}`);

const ROUGH_GLOBALS = new RegExp(anyOf(GLOBAL_NAMES));
const PRECISE_GLOBALS = new RegExp(GLOBAL_PRESENCES.join('|'));

/** An escape can hide any word, and so can literals that are added or joined. */
const HIDDEN =
  /\\[ux\d]|\\\r?\n|["'`)/\n]\s*\+\s*(?:["'`(]|\/[*/])|["'`][\s,\]]{0,40}\.\s{0,40}(?:join|concat)\b/;

/**
 * Names as they stand in identifiers: one word cut out of it, several one after the other, or joined
 * to its end. Their last words as plain text are asked first: that is many times as fast.
 */
function holdsName(names: readonly string[]): (text: string) => boolean {
  const last = [...new Set(names.map((words) => words.split(' ').at(-1) ?? words))];
  const endings = JOINED_ENDINGS.filter(([, words]) => last.includes(words.at(-1) ?? ''));
  const patterns = names.flatMap((words) =>
    words.includes(' ') ? [inSequence(words)] : wordForms(words),
  );
  const precise = new RegExp(
    [...endings.map(([ending]) => inAnyCase(ending)), ...patterns].join('|'),
  );
  const rough = new RegExp(anyOf(last), 'i');
  return (text) => rough.test(text) && precise.test(text);
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
