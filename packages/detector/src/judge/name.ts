import type { Binding } from '../binding/bound.js';
import type { Candidate } from '../program/candidates.js';
import { HOLE } from '../program/constant.js';
import { isFiller } from '../value/filler.js';
import type { Confidence, Evidence } from '../finding.js';
import { nameVerdict, type NameVerdict } from '../name/name.js';
import { DESCRIBING_OWNERS } from '../rules/names.js';
import { NAMING_WORDS, WEAK_PASSWORDS } from '../rules/placeholders.js';
import { isUuid, type Shape } from '../value/shape.js';
import { shapeUnder } from './shape-under.js';
import { siblingsOf, type Siblings } from './siblings.js';
import { isPlaceholder, isPlain } from '../value/placeholder.js';
import { wholeOf, type Verdict } from './verdict.js';
import { wordsOf } from '../name/words.js';

/** A string, what names it, and what stands around both. */
interface Named {
  readonly text: string;
  readonly name: NameVerdict;
  readonly binding: Binding;
  readonly siblings: Siblings | undefined;
}

/** What a name says of the string that is bound to it. */
type NameReader = (name: string) => NameVerdict | undefined;

/**
 * What a string is by the name it is bound to, where its shape agrees.
 * @param read names that people have added; default: those that are known
 */
export function judgeName(
  { constant: { text }, binding }: Candidate,
  read: NameReader = nameVerdict,
): Verdict | undefined {
  const name = binding && nameOf(binding, read);
  if (!binding || !name) return undefined;
  const named = { text, name, binding, siblings: binding.object && siblingsOf(binding.object) };
  if (!isThinkable(text) && !isWeakPassword(named)) return undefined;
  const shape = shapeUnder(name, text);
  const sure = sureOf(name, shape, text);
  if (sure === undefined) return undefined;
  return {
    rule: 'name',
    kind: name.kind,
    what: name.what,
    stretch: wholeOf(text),
    confidence: inContext(sure, shape, named),
    evidence: evidenceOf(binding, shape),
  };
}

/** Whether a name and a string can be a finding together, whatever stands around them. */
export function mayHold(name: NameVerdict, text: string): boolean {
  return sureOf(name, shapeUnder(name, text), text) !== undefined && isThinkable(text);
}

/** `auth.pass` says more than `pass`. */
function nameOf({ name, says }: Binding, read: NameReader): NameVerdict | undefined {
  const alone = read(name);
  if (alone?.held !== 'perhaps made-up') return alone;
  const owned = read(says);
  return owned?.held === 'made-up' ? owned : alone;
}

function isThinkable(text: string): boolean {
  return (
    text.length >= 3 &&
    text.length <= 4096 &&
    !text.includes(HOLE) &&
    !isPlaceholder(text) &&
    !isPlain(text)
  );
}

/** `public` says who may read a field, and is the password of `{ user: 'root', password: 'public' }`. */
function isWeakPassword({ text, name, siblings }: Named): boolean {
  return name.kind === 'password' && siblings?.login === true && WEAK_PASSWORDS.has(text);
}

type Sure = (text: string) => Confidence | undefined;

const never: Sure = () => undefined;
const low: Sure = () => 'low';
const medium: Sure = () => 'medium';
const ifLongAndMixed: Sure = (text) =>
  text.length >= 8 && /\d/.test(text) && /\D/.test(text) ? 'medium' : undefined;
const ifStrongEnough: Sure = (text) => (text.length >= 4 && /\d/.test(text) ? 'medium' : 'low');

const NOTHING = {
  random: never,
  chosen: never,
  word: never,
  label: never,
  phrase: never,
  identifier: never,
  prose: never,
} as const satisfies Record<Shape, Sure>;

/** How sure a name and a shape make us together. */
const CONFIDENCE = {
  'made-up': {
    ...NOTHING,
    random: medium,
    chosen: medium,
    word: medium,
    label: medium,
    phrase: medium,
    identifier: low,
  },
  generated: { ...NOTHING, random: medium, chosen: ifLongAndMixed },
  'perhaps made-up': { ...NOTHING, random: medium, chosen: ifStrongEnough, word: medium },
  'perhaps generated': { ...NOTHING, random: medium },
  derived: { ...NOTHING, random: low },
} as const satisfies Record<NameVerdict['held'], Record<Shape, Sure>>;

function sureOf({ held }: NameVerdict, shape: Shape, text: string): Confidence | undefined {
  if (!held.endsWith('made-up') && isFiller(text)) return undefined;
  const sure: Sure = CONFIDENCE[held][shape];
  return sure(text);
}

/** What stands around a string can make a password of a word, or a label. */
function inContext(sure: Confidence, shape: Shape, named: Named): Confidence {
  const { text, binding, siblings } = named;
  if (binding.how === 'enumerated' && isUuid(text)) return 'low';
  if (shape === 'random') return sure;
  if (siblings?.labels || isDescribed(binding)) return 'low';
  if (binding.fallback && isMadeUpFor(shape, text)) return 'medium';
  if (shape === 'label' && isNameOfOne(named)) return 'low';
  if (siblings?.login) return shape === 'word' ? 'medium' : sure;
  if (isNameOfOne(named)) return 'low';
  return isSpoken(shape) && isLoose(shape, named) ? 'low' : sure;
}

/** `process.env.SECRET || 'session-secret'` signs with it, and so it does with `secret` or `ACME_SECRET`. */
function isMadeUpFor(shape: Shape, text: string): boolean {
  if (shape !== 'identifier') return shape === 'word';
  if (/^[A-Z][A-Z\d_]+$/.test(text)) return !wordsOf(text).every((word) => NAMING_WORDS.has(word));
  return /^[a-z]+(?:[-_][a-z\d]+)+$/.test(text);
}

/** `errors.password` holds what is said of a password. */
function isDescribed({ name, says }: Binding): boolean {
  const owner = wordsOf(says).at(-wordsOf(name).length - 1);
  return owner !== undefined && DESCRIBING_OWNERS.has(owner);
}

function isSpoken(shape: Shape): boolean {
  return shape === 'word' || shape === 'label' || shape === 'phrase';
}

/** Labels and identifiers are bound in the same ways as words that are credentials. */
function isLoose(shape: Shape, { name, binding }: Named): boolean {
  if (LOOSE.has(binding.how)) return true;
  return binding.object !== undefined && (shape === 'label' || name.held.startsWith('perhaps'));
}

const LOOSE: ReadonlySet<Binding['how']> = new Set(['passed', 'attribute', 'enumerated']);

/** `password: 'password'`, `const password = 'Passwort'`, `SECRET_KEYS = ['password', …]`. */
function isNameOfOne({ text, name, binding }: Named): boolean {
  if (name.what.startsWith('secret or')) return false;
  const words = wordsOf(text);
  const own = wordsOf(binding.name);
  if (words.join('') === own.join('') || words.join('') === own.at(-1)) return true;
  const said = nameVerdict(text);
  if (said?.what !== words.join(' ')) return false;
  return said.kind === name.kind || name.what.endsWith('s');
}

function evidenceOf(binding: Binding, shape: Shape): readonly [Evidence, ...Evidence[]] {
  const said: Evidence = { by: 'name', says: `${HOW[binding.how]} ${binding.says}` };
  return shape === 'random' ? [said, { by: 'entropy', says: 'it looks generated' }] : [said];
}

const HOW = {
  assigned: 'it is bound to',
  compared: 'it is compared with',
  returned: 'it is returned by',
  passed: 'it is passed as',
  typed: 'it is typed into',
  attribute: 'it is bound to',
  enumerated: 'it is bound to',
} as const satisfies Record<Binding['how'], string>;
