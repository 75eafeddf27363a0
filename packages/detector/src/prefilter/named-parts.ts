import { everyMatch } from '../every-match.js';
import { identifierBefore } from './identifier.js';
import { jointsIn, type Joints, type NamedJoint } from './joints.js';

/** Parts of parts of parts: no one names a string in more steps. */
const MOST_STEPS = 3;

/** Longer is no part of a credential. */
const LONGEST = 1_000;

/** How many times as long a text may become. */
const MOST_GROWTH = 4;

/**
 * A text with the strings that names stand for written where they are put together with others:
 * `${prefix}…` and `prefix + '…'`. Undefined where a name stands for several, or the text grows too long.
 * @param joints of the text
 */
export function withNamedParts(text: string, joints: Joints): string | undefined {
  let spelt = text;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = spellOnce(spelt, step === 0 ? joints : jointsIn(spelt));
    if (next === undefined || next.length > MOST_GROWTH * text.length) return undefined;
    if (next === spelt) return spelt;
    spelt = next;
  }
  return spelt;
}

/** Where a name that a text gives a string, or what it adds to one, stands for a part of a string. */
export function namedPartsIn(text: string, { named }: Joints): number[] {
  const names = namesOfStrings(text, named);
  return named.flatMap(({ name, range }) => (names.has(name) ? range[0] : []));
}

/** Names of strings, and those of sums of them: `two` of `two = one + '…'`. */
function namesOfStrings(text: string, named: Joints['named']): ReadonlySet<string> {
  const names = new Set(stringsNamed(named, text).keys());
  const sums = names.size > 0 ? [...sumsNamed(text)] : [];
  for (let step = 0; step < MOST_STEPS; step += 1)
    for (const [name, first] of sums) if (names.has(first)) names.add(name);
  return names;
}

/** What is given a sum or a template, and the name that this begins with. */
function* sumsNamed(text: string): Generator<readonly [name: string, first: string]> {
  for (const pattern of [GIVEN_SUM, GIVEN_TEMPLATE])
    for (const { index, 0: sign, 1: given = '', 2: chain = '' } of everyMatch(pattern, text))
      yield [nameBefore(text, index + sign.length - given.length), lastOf(chain)];
}

function spellOnce(text: string, { named }: Joints): string | undefined {
  const values = stringsNamed(named, text);
  if (values.size === 0) return text;
  if ([...values.values()].includes(undefined)) return undefined;
  return written(text, named, values);
}

/** A text with the values of some names in their places; one between two signs is there twice. */
function written(
  text: string,
  named: Joints['named'],
  values: ReadonlyMap<string, string | undefined>,
): string {
  let spelt = '';
  let from = 0;
  for (const { name, range, isHole } of named.toSorted(byPlace)) {
    const value = values.get(name);
    if (value === undefined || range[0] < from) continue;
    spelt += text.slice(from, range[0]) + (isHole ? value : `"${value}"`);
    from = range[1];
  }
  return spelt + text.slice(from);
}

function byPlace(one: NamedJoint, other: NamedJoint): number {
  return one.range[0] - other.range[0];
}

const CHAIN = String.raw`[\w$.?#]{1,80}`;

function lastOf(chain: string): string {
  return /[\w$]*$/.exec(chain)?.[0] ?? '';
}

/** The strings that such names are given; undefined for a name that is given several. */
function stringsNamed(
  named: Joints['named'],
  text: string,
): ReadonlyMap<string, string | undefined> {
  const values = new Map<string, string | undefined>();
  if (named.length === 0) return values;
  const names = new Set(named.map(({ name }) => name));
  for (const { index, 0: given } of everyMatch(GIVEN, text)) {
    const name = nameBefore(text, index);
    if (!names.has(name)) continue;
    const start = index + given.length;
    const end = text.indexOf(given.slice(-1), start);
    const value = text.slice(start, end);
    if (end < 0 || value.length > LONGEST) continue;
    values.set(name, (values.get(name) ?? value) === value ? value : undefined);
  }
  return values;
}

const GIVEN = /[=:]\s{0,40}["'`]/g;
const GIVEN_SUM = new RegExp(String.raw`\+(?<=([=:]\s{0,40}(${CHAIN})\s{0,40}\+))(?![+=])`, 'g');
const GIVEN_TEMPLATE = new RegExp(
  String.raw`\$\{(?<=([=:]\s{0,40}\x60\$\{))(?=\s{0,9}(${CHAIN})\s{0,9}\})`,
  'g',
);

/** `name = '…'`, `name: '…'`, `'name': '…'`, `name: string = '…'`. */
function nameBefore(text: string, sign: number): string {
  const end = endBefore(text, sign);
  const word = identifierBefore(text, end);
  const colon = skipBack(text, end - word.length);
  if (text.charAt(colon - 1) !== ':') return word;
  return identifierBefore(text, endBefore(text, colon - 1)) || word;
}

/** Where what stands before a sign ends: before white space and a quote. */
function endBefore(text: string, sign: number): number {
  const end = skipBack(text, sign);
  return /["']/.test(text.charAt(end - 1)) ? end - 1 : end;
}

const MOST_SPACE = 9;

function skipBack(text: string, from: number): number {
  let end = from;
  while (from - end < MOST_SPACE && /\s/.test(text.charAt(end - 1))) end -= 1;
  return end;
}
