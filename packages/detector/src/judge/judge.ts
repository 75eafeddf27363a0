import type { Candidate } from '../program/candidates.js';
import { placeOf } from '../program/constant.js';
import type { Customization } from '../custom/customize.js';
import { judgePatterns } from '../custom/patterns.js';
import type { Finding } from '../finding.js';
import { judgeComparison } from './comparison.js';
import { judgeEntropy } from './entropy.js';
import { judgeHeader } from './header.js';
import { judgeName } from './name.js';
import { judgeSink } from './sink.js';
import { judgeValue } from './value.js';
import type { Stretch } from '../rules/values/value-rule.js';
import { Secret } from '../secret.js';
import type { Verdict } from './verdict.js';

/** What a string is, by its value, by the call it goes to, by its name, by its randomness: the first that knows decides. */
export function judge(candidate: Candidate, inTest: boolean, custom?: Customization): Finding[] {
  return verdictsOn(candidate, custom).flatMap((verdict) => findingOf(candidate, verdict, inTest));
}

function verdictsOn(candidate: Candidate, custom: Customization | undefined): readonly Verdict[] {
  const byValue = candidate.mayHaveFormat ? valueVerdicts(candidate, custom) : [];
  if (byValue.length > 0) return byValue;
  const verdict =
    judgeSink(candidate) ??
    judgeHeader(candidate) ??
    judgeComparison(candidate) ??
    judgeName(candidate) ??
    (custom?.names && judgeName(candidate, custom.names.read)) ??
    judgeEntropy(candidate);
  return verdict ? [verdict] : [];
}

/** What people have added comes before what is known, where both see the same. */
function valueVerdicts(candidate: Candidate, custom: Customization | undefined): Verdict[] {
  const known = judgeValue(candidate);
  if (!custom || custom.patterns.length === 0) return known;
  const added = judgePatterns(candidate, custom.patterns);
  return [...added, ...known.filter(({ stretch }) => !added.some(overlaps(stretch)))];
}

function overlaps({ start, end }: Stretch) {
  return ({ stretch }: Verdict) => stretch.start < end && start < stretch.end;
}

function findingOf(candidate: Candidate, verdict: Verdict, inTest: boolean): Finding[] {
  const { constant, binding, delivery } = candidate;
  const { rule, kind, what, confidence, evidence } = verdict;
  const { start, end } = liftedStretch(candidate, verdict);
  const place = placeOf(constant, start, end);
  if (!place) return [];
  return [
    {
      rule,
      kind,
      what,
      binding: binding?.says ?? delivery?.says,
      ...place,
      value: new Secret(constant.text.slice(start, end)),
      confidence,
      evidence,
      inTest,
    },
  ];
}

/** Of a URL that is put together from named constants, only the password is the literal that must change. */
function liftedStretch({ constant }: Candidate, { kind, stretch }: Verdict): Stretch {
  const [from, to] = constant.node.range;
  const isWritten = constant.pieces.every(({ content }) => from <= content[0] && content[1] <= to);
  if (kind !== 'connection-url' || isWritten) return stretch;
  const url = constant.text.slice(stretch.start, stretch.end);
  const [, head = '', password = ''] = /^([^:]+:\/\/[^:@/]*:)([^@]+)@/.exec(url) ?? [];
  const start = stretch.start + head.length;
  return password === '' ? stretch : { start, end: start + password.length };
}
