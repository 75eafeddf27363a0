import type { Candidate } from './candidates.js';
import { placeOf } from './constant.js';
import type { Finding } from './finding.js';
import { judgeName } from './judge-name.js';
import { judgeSink } from './judge-sink.js';
import { judgeValue } from './judge-value.js';
import { Secret } from './secret.js';
import type { Verdict } from './verdict.js';

/** What a string is, by its value, by the call it goes to, by its name: the first that knows decides. */
export function judge(candidate: Candidate, inTest: boolean): Finding[] {
  return verdictsOn(candidate).map((verdict) => findingOf(candidate, verdict, inTest));
}

function verdictsOn(candidate: Candidate): readonly Verdict[] {
  const byValue = judgeValue(candidate);
  if (byValue.length > 0) return byValue;
  const verdict = judgeSink(candidate) ?? judgeName(candidate);
  return verdict ? [verdict] : [];
}

function findingOf(candidate: Candidate, verdict: Verdict, inTest: boolean): Finding {
  const { constant, binding, delivery } = candidate;
  const { rule, kind, what, stretch, confidence, evidence } = verdict;
  return {
    rule,
    kind,
    what,
    binding: binding?.says ?? delivery?.says,
    ...placeOf(constant, stretch.start, stretch.end),
    value: new Secret(constant.text.slice(stretch.start, stretch.end)),
    confidence,
    evidence,
    inTest,
  };
}
