/** The beginning of a quoted string that can go for generated: eight characters with a digit, or twenty. */
const QUOTED = /["'`](?!\.{1,2}\/|@[\w-]+\/)(?=\S{8})(?:\S{20}|[^\s\d]{0,19}\d)/g;

/** The same within other text: behind a gap or a sign, twelve characters with a digit among the first. */
const WITHIN = /\d(?<=[\s=:,"'`(\\][A-Z_+/~-]{0,31}\d)[\w+/.~-]*={0,2}/gi;
const SHORTEST_WITHIN = 12;

const SHORTEST = 8;
const LONGEST = 4096;

/** Offsets at which each text stands. */
export type Offsets = ReadonlyMap<string, readonly number[]>;

/** What of a text can go for the work of a generator, be it in a string or not. */
export interface Generated {
  /** What stands between quotes, as it is written. */
  readonly strings: Offsets;
  /** Runs of the characters that keys are made of. */
  readonly runs: Offsets;
}

/** Collects what can go for generated; whether it is in code or in a comment is not looked at. */
export function generatedIn(text: string): Generated {
  return { strings: quotedIn(text), runs: runsIn(text) };
}

function quotedIn(text: string): Offsets {
  const found = new Map<string, number[]>();
  for (const { index } of text.matchAll(QUOTED)) {
    const end = text.indexOf(text.charAt(index), index + 1);
    const length = end - index - 1;
    if (length < SHORTEST || length > LONGEST) continue;
    const string = text.slice(index + 1, end);
    if (!/\s/.test(string)) add(found, string, index + 1);
  }
  return found;
}

function runsIn(text: string): Offsets {
  const found = new Map<string, number[]>();
  for (const { index, 0: tail } of text.matchAll(WITHIN)) {
    let start = index;
    while (start > 0 && /[\w+/.~-]/.test(text.charAt(start - 1))) start -= 1;
    const end = index + tail.length;
    if (end - start >= SHORTEST_WITHIN) add(found, text.slice(start, end), start);
  }
  return found;
}

function add(found: Map<string, number[]>, text: string, offset: number): void {
  const offsets = found.get(text);
  if (offsets) offsets.push(offset);
  else found.set(text, [offset]);
}
