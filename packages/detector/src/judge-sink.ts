import type { Candidate } from './candidates.js';
import { HOLE } from './constant.js';
import { isPlaceholder } from './value.js';
import { wordsOf } from './words.js';
import { wholeOf, type Verdict } from './verdict.js';

/** What a string is by the call it goes to: whatever `jwt.sign` is given, even one word, signs. */
export function judgeSink({
  constant: { text },
  delivery,
  binding,
}: Candidate): Verdict | undefined {
  if (wordsOf(binding?.name ?? '').includes('public')) return undefined;
  if (!delivery || text.trim() === '' || text.includes(HOLE) || standsIn(text)) return undefined;
  const { sink, says } = delivery;
  return {
    rule: sink.id,
    kind: sink.kind,
    what: sink.what,
    stretch: wholeOf(text),
    confidence: isPlaceholder(text) ? 'medium' : 'high',
    evidence: [{ by: 'sink', says: `${says} takes it as its ${sink.what}` }],
  };
}

/** `changeme` signs tokens as well as any other word; a slot, a mask, a path or a variable's name does not. */
function standsIn(text: string): boolean {
  return /^[<[{].*[>\]}]$|\{\{|\$\{|^[*•.x]+$|^\.{0,2}\/|^process\.env\b/i.test(text);
}
