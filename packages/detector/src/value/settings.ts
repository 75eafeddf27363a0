import { everyMatch } from '../every-match.js';
import { HOLE } from '../program/constant.js';
import type { Stretch } from '../rules/values/value-rule.js';
import { wordsOf } from '../name/words.js';

/** A value that a text gives a name: `API_KEY=…`, `"token": "…"`, `X-Api-Key: …`, `the key is …`. */
export interface Setting {
  /** As it is written before the value: `X-Api-Key`, `algolia token`. */
  readonly name: string;
  /** The words of the text around the value, in lower case: a service may be among them. */
  readonly words: readonly string[];
  readonly stretch: Stretch;
}

/** Runs of what keys are made of. Their head has a digit: the prefilter relies on it. */
const VALUE = new RegExp(
  String.raw`(?<![\w+/.~-])(?=[\w+/~-]{12})(?=[A-Za-z_+/~-]{0,31}\d)[\w+/.~-]{12,512}={0,2}(?![\w+/.~${HOLE}-])`,
  'g',
);

/** A name of up to three words, and what gives it the value. */
const NAMING =
  /(?<name>(?:[A-Za-z][\w.-]{0,40}[ \t]){0,2}[A-Za-z_][\w.-]{0,60})["'`\]\\]{0,3}\s{0,3}(?:=>|:{1,3}=?|\|\|=?|\?=|[=,>]|(?<=\s)is(?=\s))[\s"'`\\(]{0,6}$/;

/** A word that says by itself what follows: `Authorization: Token …`. */
const SAYING = /(?<![\w,]\s{1,4})(?<name>\b(?:api[-_ ]?key|key|token|secret))[ \t]{1,4}$/i;

/** What is read on either side of a value, and of a text. */
const AROUND = 200;
const LONGEST = 16_384;

/** The settings in a text that is more than one value. */
export function settingsIn(text: string): Setting[] {
  return everyMatch(VALUE, text.slice(0, LONGEST)).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - AROUND), start);
    const name = (NAMING.exec(before) ?? SAYING.exec(before))?.groups?.['name'];
    if (name === undefined) return [];
    const words = [...wordsOf(before), ...wordsOf(text.slice(end, end + AROUND))];
    return [{ name, words, stretch: { start, end } }];
  });
}
