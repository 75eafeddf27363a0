/** Beyond what people write, and far from where a native parser's stack ends: at some thousands. */
const DEEPEST = 500;

/** A link of a chain takes a token or more; a condition, of which 3,000 overflow, takes four. */
const LONGEST = 2000;

/** A sum of strings goes on for pages where one writes HTML in it; 28,000 of them overflow. */
const MOST_SUMMED = 10_000;

/**
 * Whether a text may nest so deeply that a parser without a guard of its own would overflow the
 * stack of its thread, which ends the whole process. Strings and comments count as code: what is
 * taken for deep by mistake is only parsed more slowly.
 */
export function mayNestDeeply(text: string): boolean {
  return chainsNest(text) || elementsNest(text) || laddersNest(text);
}

/**
 * Brackets in brackets; and chains of anything, told by their length: tokens without an end of a
 * statement or of an entry, in a pair of brackets and in those around it.
 */
function chainsNest(text: string): boolean {
  const lengths = new Int32Array(DEEPEST + 1);
  let depth = 0;
  let length = 0;
  let summed = 0;
  let last = -1;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindAt(text, at);
    const goesOn = kind === WORD && last === at - 1 && kindAt(text, last) === WORD;
    if (goesOn) last = at;
    if (goesOn || kind === SPACE) continue;
    if (kind === CLOSE || kind === END || kind === PLUS || endsBefore(text, at, kind, last)) {
      length -= lengths[depth] ?? 0;
      lengths[depth] = 0;
    }
    summed = kind === END ? 0 : summed + (kind === PLUS ? 1 : 0);
    depth = Math.max(0, depth + (STEPS[kind] ?? 0));
    lengths[depth] = (lengths[depth] ?? 0) + 1;
    length += 1;
    last = at;
    if (depth >= DEEPEST || length > LONGEST || summed > MOST_SUMMED) return true;
  }
  return false;
}

/** Whether a statement has ended: a word or a comment follows a block, or a word follows a line. */
function endsBefore(text: string, at: number, kind: number, last: number): boolean {
  if (last === at - 1) return false;
  if (kind === OPERATOR) return text[last] === '}' && COMMENT.test(text.slice(at, at + 2));
  return kind === WORD && beginsStatement(text, at, last);
}

const COMMENT = /^\/[/*]/;

function beginsStatement(text: string, at: number, last: number): boolean {
  const before = kindAt(text, last);
  if (before !== WORD && before !== CLOSE) return false;
  if (text[last] !== '}' && !text.slice(last + 1, at).includes('\n')) return false;
  const above = text.slice(Math.max(0, last - LONGEST_WORD), last + 1);
  return (
    !GOES_ON.test(text.slice(at, at + LONGEST_WORD)) && !(before === WORD && WANTS_MORE.test(above))
  );
}

/** Words that go on with what stands before them, or that have a statement in them. */
const GOES_ON = /^(?:as|do|else|extends|for|if|in|instanceof|is|of|satisfies|while|with)\b/;

/** Words after which a line does not end a statement. */
const WANTS_MORE =
  /\b(?:as|asserts|await|delete|do|else|extends|in|infer|instanceof|is|keyof|new|of|readonly|satisfies|typeof|unique|void|yield)$/;

const LONGEST_WORD = 12;

function elementsNest(text: string): boolean {
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/<\/|\/>|<\w/g)) {
    if (mark === '</' || mark === '/>') depth = Math.max(0, depth - 1);
    else if (kindAt(text, index - 1) !== WORD) depth += 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** What goes on over the ends of statements and entries: `else` after `else`, types within types. */
function laddersNest(text: string): boolean {
  const steps = text.match(/\belse\b/g)?.length ?? 0;
  return steps > DEEPEST || longestOf(text.matchAll(/(?:<\w+,\s*\w+)+/g)) > DEEPEST;
}

/** How many types the longest run has, each but the last with a comma after its first argument. */
function longestOf(runs: Iterable<RegExpExecArray>): number {
  let longest = 0;
  for (const [run] of runs) longest = Math.max(longest, run.split(',').length - 1);
  return longest;
}

/** Kinds of characters; what is none of the others is an operator, each a token of its own. */
const [OPERATOR, SPACE, WORD, OPEN, CLOSE, END, PLUS] = [0, 1, 2, 3, 4, 5, 6] as const;

function kindAt(text: string, at: number): number {
  return at < 0 ? SPACE : (KINDS[text.charCodeAt(at)] ?? WORD);
}

/** What a token of a kind does to the depth. */
const STEPS: readonly (number | undefined)[] = [0, 0, 0, 1, -1, 0, 0];

const KINDS = new Uint8Array(128).fill(OPERATOR);
for (const [kind, characters] of [
  [SPACE, ' \t\r\n'],
  [WORD, `$_0123456789'"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz`],
  [OPEN, '([{'],
  [CLOSE, ')]}'],
  [END, ',;'],
  [PLUS, '+'],
] as const)
  for (const character of characters) KINDS[character.charCodeAt(0)] = kind;
