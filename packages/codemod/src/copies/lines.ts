import type { Range, Secret } from '@secretlift/detector';

/**
 * The lines, from 1, on which a value stands, as it is or the way other files write it.
 *
 * @param reported places of the text that are reported as findings: they are no copies
 */
export function linesHolding(value: Secret, text: string, reported: readonly Range[]): number[] {
  const counts = isTelling(value.reveal()) ? standsAlone : isAssigned;
  const offsets = spellingsOf(value.reveal()).flatMap((spelling) =>
    offsetsOf(spelling, text).filter((start) => counts(text, [start, start + spelling.length])),
  );
  const copies = offsets.filter((at) => !reported.some(([start, end]) => at >= start && at < end));
  return [...new Set(lineNumbers(copies, text))];
}

/** A value that is nobody's word: wherever it stands, it is this value. */
function isTelling(value: string): boolean {
  return value.length >= 8 && !/^[A-Z]{1,19}$/i.test(value);
}

/** Plain, escaped as in JSON, in a URL, in base64 as Kubernetes has it; of a key, its longest line. */
function spellingsOf(value: string): string[] {
  const spellings = [value, JSON.stringify(value).slice(1, -1)];
  if (!/\p{Surrogate}/u.test(value)) spellings.push(encodeURIComponent(value));
  if (isTelling(value)) spellings.push(Buffer.from(value).toString('base64'));
  const lines = value.split('\n').sort((one, other) => other.length - one.length);
  if (lines.length > 1 && isTelling(lines[0] ?? '')) spellings.push(lines[0] ?? '');
  return [...new Set(spellings)].filter((spelling) => spelling !== '');
}

function offsetsOf(wanted: string, text: string): number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    offsets.push(at);
  }
  return offsets;
}

function standsAlone(text: string, [start, end]: Range): boolean {
  return !/\w/.test(text.charAt(start - 1)) && !/\w/.test(text.charAt(end));
}

/** How far from a value the name is looked for that it is assigned to. */
const NEAR = 100;

/** A word counts only as the value of something that is named as a credential, or in a URL. */
function isAssigned(text: string, [start, end]: Range): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  return (ASSIGNED.test(before) && ENDED.test(after)) || (IN_URL.test(before) && after[0] === '@');
}

const ASSIGNED =
  /(?:pass|pwd|secret|token|key|credential|auth)[\w-]{0,30}["'`]?[ \t]{0,8}(?:[:=]|=>)[ \t]{0,8}["'`]?$/i;
const ENDED = /^["'`]?[ \t]{0,8}(?:$|[\r\n,;#})\]])/;
const IN_URL = /:\/\/[^\s:/@]{0,60}:$/;

/** In ascending order, in one pass over the text. */
function lineNumbers(offsets: readonly number[], text: string): number[] {
  let line = 1;
  let next = text.indexOf('\n');
  return offsets
    .toSorted((one, other) => one - other)
    .map((offset) => {
      for (; next !== -1 && next < offset; next = text.indexOf('\n', next + 1)) line += 1;
      return line;
    });
}
