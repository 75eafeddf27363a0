import type { Candidate } from '../program/candidates.js';
import { HOLE } from '../program/constant.js';
import type { Confidence } from '../finding.js';
import { PLACEHOLDERS, PLAIN_VALUES } from '../rules/placeholders.js';
import type { Delivery } from '../flow/delivery.js';
import { isPlaceholder } from '../value/placeholder.js';
import { wholeOf, type Verdict } from './verdict.js';
import { wordsOf } from '../name/words.js';

/**
 * What a string is by the call it goes to: whatever `jwt.sign` is given, even one word, signs. Only
 * `accessKeyId: 'accessKeyId'` tells what goes there.
 */
export function judgeSink({
  constant: { text },
  delivery,
  binding,
}: Candidate): Verdict | undefined {
  const name = wordsOf(binding?.name ?? '');
  if (name.includes('public') || (name.length > 1 && text === binding?.name)) return undefined;
  if (!delivery || text.trim() === '' || text.includes(HOLE) || standsIn(text)) return undefined;
  const { sink, says, assumed } = delivery;
  return {
    rule: sink.id,
    kind: sink.kind,
    what: sink.what,
    stretch: wholeOf(text),
    confidence: confidenceOf(text, delivery),
    evidence: [
      { by: 'sink', says: `${says} takes it as its ${sink.what}${assumed ? ', by its name' : ''}` },
    ],
  };
}

/** Without an import, what is called is likely, and no more. */
function confidenceOf(text: string, { assumed, beside }: Delivery): Confidence {
  if (text === 'password' && needsNoPassword(beside)) return 'low';
  return assumed || isPlaceholder(text) ? 'medium' : 'high';
}

/** SQLite asks for no password; what stands in its place only fills the position. */
function needsNoPassword(beside: Delivery['beside']): boolean {
  return beside.some(
    (argument) =>
      argument.type === 'ObjectExpression' &&
      argument.properties.some(
        (property) =>
          property.type === 'Property' &&
          property.value.type === 'Literal' &&
          property.value.value === 'sqlite',
      ),
  );
}

const PUBLIC = [...PLAIN_VALUES, ...PLACEHOLDERS].filter(
  ({ why }) => why === 'a public key or a certificate' || why.startsWith('published '),
);

/** `changeme` signs tokens as well as any other word; a slot, a mask, a path, a public key or a variable's name does not. */
function standsIn(text: string): boolean {
  return (
    isShouted(text) ||
    /^[<[{].*[>\]}]$|\{\{|\$\{[^{}]*\}|^[*•.]+$|^[x-]{3,}$|^\.{0,2}\/|^process\.env\b/i.test(
      text,
    ) ||
    PUBLIC.some(({ pattern }) => pattern.test(text.trimStart()))
  );
}

/** `ENTER_YOUR_SECRET_HERE`, while `your-256-bit-secret` is what some programs sign with. */
function isShouted(text: string): boolean {
  return !/[a-z]/.test(text) && /YOUR|HERE$/.test(text);
}
