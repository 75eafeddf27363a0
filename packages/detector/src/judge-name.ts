import type { Binding } from './binding.js';
import type { Candidate } from './candidates.js';
import { HOLE } from './constant.js';
import type { Confidence, Evidence } from './finding.js';
import { nameVerdict, type NameVerdict } from './name.js';
import { MADE_UP, NAMING_WORDS } from './rules/placeholders.js';
import { isUuid, shapeOf, type Shape } from './shape.js';
import { siblingsOf } from './siblings.js';
import { isPlaceholder, isPlain } from './value.js';
import { wholeOf, type Verdict } from './verdict.js';
import { wordsOf } from './words.js';

/** What a string is by the name it is bound to, where its shape agrees. */
export function judgeName({ constant: { text }, binding }: Candidate): Verdict | undefined {
  const name = binding && nameVerdict(binding.name);
  if (!binding || !name || !isThinkable(text)) return undefined;
  const shape = shapeFor(name, text);
  const confidence = CONFIDENCE[name.held][shape](text);
  if (confidence === undefined) return undefined;
  return {
    rule: 'name',
    kind: name.kind,
    what: name.what,
    stretch: wholeOf(text),
    confidence: inContext(confidence, binding, shape, text),
    evidence: evidenceOf(binding, shape),
  };
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

/** `currentPassword` names a field; `my-secret` and `letMeIn` were made up by someone. */
function shapeFor(name: NameVerdict, text: string): Shape {
  const shape = shapeOf(text);
  if (shape !== 'identifier') return shape;
  if (MADE_UP.test(text)) return name.held === 'made-up' ? 'word' : shape;
  return wordsOf(text).some((word) => NAMING_WORDS.has(word)) ? shape : 'word';
}

type Sure = (text: string) => Confidence | undefined;

const never: Sure = () => undefined;
const low: Sure = () => 'low';
const medium: Sure = () => 'medium';
const ifLongAndMixed: Sure = (text) =>
  text.length >= 8 && /\d/.test(text) && /\D/.test(text) ? 'medium' : undefined;
const ifStrongEnough: Sure = (text) => (text.length >= 4 && /\d/.test(text) ? 'medium' : 'low');

/** How sure a name and a shape make us together. */
const CONFIDENCE = {
  'made-up': { random: medium, chosen: medium, word: medium, identifier: low, prose: never },
  generated: {
    random: medium,
    chosen: ifLongAndMixed,
    word: never,
    identifier: never,
    prose: never,
  },
  'perhaps made-up': {
    random: medium,
    chosen: ifStrongEnough,
    word: low,
    identifier: never,
    prose: never,
  },
  'perhaps generated': {
    random: medium,
    chosen: never,
    word: never,
    identifier: never,
    prose: never,
  },
  derived: { random: low, chosen: never, word: never, identifier: never, prose: never },
} as const satisfies Record<NameVerdict['held'], Record<Shape, Sure>>;

/** What stands around a string can make a word of it, or a label. */
function inContext(sure: Confidence, binding: Binding, shape: Shape, text: string): Confidence {
  const siblings = binding.object && siblingsOf(binding.object);
  if (siblings?.labels && shape !== 'random') return 'low';
  if (binding.how === 'enumerated' && isUuid(text)) return 'low';
  if (isOwnName(text, binding.name)) return siblings?.login ? sure : 'low';
  if (siblings?.login && shape === 'word') return 'medium';
  return shape === 'word' && LOOSE.has(binding.how) ? 'low' : sure;
}

/** Ways of being bound that labels and identifiers share with credentials. */
const LOOSE: ReadonlySet<Binding['how']> = new Set(['passed', 'attribute', 'enumerated']);

function isOwnName(text: string, name: string): boolean {
  const words = wordsOf(text).join('');
  return words === wordsOf(name).join('') || words === wordsOf(name).at(-1);
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
  attribute: 'it is bound to',
  enumerated: 'it is bound to',
} as const satisfies Record<Binding['how'], string>;
