import type { Candidate } from './candidates.js';
import { HOLE, placeOf } from './constant.js';
import type { Confidence, Evidence, Finding, SecretKind } from './finding.js';
import { nameVerdict } from './name.js';
import type { Stretch } from './rules/value-rule.js';
import { Secret } from './secret.js';
import { isCredentialLike, isLabel, isPlaceholder, isPlain, looksRandom } from './value.js';
import { matchesOf } from './match.js';
import { wordsOf } from './words.js';

/** What a candidate was found to be, before it is placed in the source. */
interface Verdict {
  readonly rule: string;
  readonly kind: SecretKind;
  readonly what: string;
  readonly stretch: Stretch;
  readonly confidence: Confidence;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** What the candidate is, by its value, by the call it goes to, by its name: the first that knows. */
export function judge(candidate: Candidate, inTest: boolean): Finding[] {
  const byValue = judgeValue(candidate);
  const verdicts = byValue.length > 0 ? byValue : [judgeSink(candidate) ?? judgeName(candidate)];
  return verdicts
    .filter((verdict) => verdict !== undefined)
    .map((verdict) => findingOf(candidate, verdict, inTest));
}

function judgeValue({ constant, binding }: Candidate): Verdict[] {
  return matchesOf(constant.text, wordsOf(binding?.says ?? '')).map(({ rule, stretch }) => ({
    rule: rule.id,
    kind: rule.kind,
    what: rule.what,
    stretch,
    confidence: 'high',
    evidence: [{ by: 'value', says: `it has the form of a ${rule.what}` }],
  }));
}

function judgeSink({ constant, delivery }: Candidate): Verdict | undefined {
  const value = constant.text;
  if (!delivery || value === '' || value.includes(HOLE) || isPlaceholder(value)) return undefined;
  const { sink, says } = delivery;
  return {
    rule: sink.id,
    kind: sink.kind,
    what: sink.what,
    stretch: { start: 0, end: value.length },
    confidence: 'high',
    evidence: [{ by: 'sink', says: `${says} takes it as its ${sink.what}` }],
  };
}

function judgeName({ constant, binding }: Candidate): Verdict | undefined {
  const name = binding && nameVerdict(binding.name);
  const value = constant.text;
  if (!binding || !name || !isCredentialLike(value) || isPlaceholder(value)) return undefined;
  if (isPlain(value) || isLabel(value) || sameWords(value, binding.name)) return undefined;
  const random = looksRandom(value);
  if (!random && (name.strength === 'weak' || !WORD_LIKE.has(name.kind))) return undefined;
  return {
    rule: 'name',
    kind: name.kind,
    what: name.what,
    stretch: { start: 0, end: value.length },
    confidence: 'medium',
    evidence: [{ by: 'name', says: `it is bound to ${binding.says}` }],
  };
}

/** Kinds that people choose words for; the others are made by a generator. */
const WORD_LIKE: ReadonlySet<SecretKind> = new Set(['password', 'signing-secret']);

function sameWords(value: string, name: string): boolean {
  return wordsOf(value).join('') === wordsOf(name).join('');
}

function findingOf({ constant, binding, delivery }: Candidate, verdict: Verdict, inTest: boolean) {
  const { stretch, ...said } = verdict;
  return {
    ...said,
    ...placeOf(constant, stretch.start, stretch.end),
    binding: binding?.says ?? delivery?.says,
    value: new Secret(constant.text.slice(stretch.start, stretch.end)),
    inTest,
  } satisfies Finding;
}
