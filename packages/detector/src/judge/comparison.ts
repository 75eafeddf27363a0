import type { Binding } from '../binding/bound.js';
import type { Candidate } from '../program/candidates.js';
import { HOLE } from '../program/constant.js';
import { nameVerdict } from '../name/name.js';
import { DESCRIBING_OWNERS, STATE_WORDS } from '../rules/names.js';
import { SCHEMA_WORDS } from '../rules/placeholders.js';
import type { Verdict } from './verdict.js';
import { wholeOf } from './verdict.js';
import { wordsOf } from '../name/words.js';

/** Words of messages about passwords. */
const TELLING: ReadonlySet<string> = new Set(
  'password passwords required invalid missing must incorrect wrong enter please error'.split(' '),
);

/** What a password is compared with opens the door, be it a word, a phrase or a placeholder. */
export function judgeComparison({ constant: { text }, binding }: Candidate): Verdict | undefined {
  if (binding?.how !== 'compared' || !isInput(binding) || !opensDoors(text)) return undefined;
  if (wordsOf(binding.name).at(-1) === text.toLowerCase()) return undefined;
  return {
    rule: 'comparison',
    kind: 'password',
    what: nameVerdict(binding.name)?.what ?? 'password',
    stretch: wholeOf(text),
    confidence: 'medium',
    evidence: [{ by: 'name', says: `it is compared with ${binding.says}` }],
  };
}

/** What people type in, and nothing that a program says about it: `errors.password`, `t.password`. */
function isInput({ name, says }: Binding): boolean {
  const verdict = nameVerdict(name);
  if (verdict?.held !== 'made-up' || verdict.kind !== 'password') return false;
  return !wordsOf(says).some((word) => DESCRIBING_OWNERS.has(word) || STATE_WORDS.has(word));
}

/** Messages about passwords and states of fields open nothing. */
function opensDoors(text: string): boolean {
  if (text.length < 3 || text.length > 200 || text.includes(HOLE)) return false;
  if (SCHEMA_WORDS.has(text.toLowerCase()) || /^[*•.\s]+$|^<.*>$|^#|\{\{|\$\{/.test(text))
    return false;
  const words = wordsOf(text);
  return words.length > 0 && !(/\s/.test(text) && words.some((word) => TELLING.has(word)));
}
