import { diffLines } from 'diff';
import { splice } from './splice.js';
import type { Edit } from './types.js';

/**
 * Lays the edited lines of a text out as another text has them. What moves is white space, and with
 * it commas at the end of a list and pairs of parentheses: no other byte, and no line that holds
 * nothing of an edit.
 *
 * @param edits in ascending order, not overlapping
 * @param target what the edited text should look like; it may differ from it elsewhere
 * @returns the edits, those of the layout among them; as they were where they cannot be had
 */
export function reflowed(text: string, edits: readonly Edit[], target: string): readonly Edit[] {
  const spans = spansOf(edits);
  const now = splice(text, edits);
  const hunks = hunksBetween(now, target).filter((hunk) =>
    spans.some((span) => touch(hunk.range, [span.start, span.end])),
  );
  const moves = hunks.map(({ range, text: wanted }) => movesIn(now, range, wanted));
  if (moves.some((found) => found === undefined)) return edits;
  return (
    combined(
      spans,
      moves.flatMap((found) => found ?? []),
    ) ?? edits
  );
}

/** Lines of a text, as a range, and what another text has in their place. */
export function hunksBetween(text: string, other: string): Edit[] {
  const hunks: Edit[] = [];
  let at = 0;
  for (const { value, added, removed } of diffLines(text, other)) {
    const last = hunks.at(-1);
    if (removed) hunks.push({ range: [at, at + value.length], text: '' });
    else if (added && last?.range[1] === at && last.text === '') {
      hunks.splice(-1, 1, { range: last.range, text: value });
    } else if (added) hunks.push({ range: [at, at], text: value });
    if (!added) at += value.length;
  }
  return hunks;
}

/** Whether two ranges share a place, if only a border. */
export function touch(one: Edit['range'], other: Edit['range']): boolean {
  return one[0] <= other[1] && other[0] <= one[1];
}

/** An edit with the place at which its text stands in the edited text. */
interface Span {
  readonly edit: Edit;
  readonly start: number;
  readonly end: number;
}

function spansOf(edits: readonly Edit[]): Span[] {
  let shift = 0;
  return edits.map((edit) => {
    const start = edit.range[0] + shift;
    const end = start + edit.text.length;
    shift = end - edit.range[1];
    return { edit, start, end };
  });
}

/** The moves that make of a stretch what is wanted; undefined where that takes more than layout. */
function movesIn(now: string, [start, end]: Edit['range'], wanted: string): Edit[] | undefined {
  const [has, wants] = [partsOf(now.slice(start, end)), partsOf(wanted)];
  const moves: Edit[] = [];
  let at = start;
  let depth = 0;
  for (let i = 0, j = 0; i < has.length || j < wants.length;) {
    const [old = NOTHING, goal = NOTHING] = [has[i], wants[j]];
    const step = stepBetween(old, goal);
    if (step === undefined) return undefined;
    const [from, to] = [step.takes ? old.text : '', step.gives ? goal.text : ''];
    if (from !== to) moves.push({ range: [at, at + from.length], text: to });
    depth += step.takes === step.gives ? 0 : depthOf(to) - depthOf(from);
    at += from.length;
    [i, j] = [i + Number(step.takes), j + Number(step.gives)];
  }
  return depth === 0 ? moves : undefined;
}

/** White space, a comma at the end of a list, a parenthesis, or what stays as it is. */
interface Part {
  readonly kind: 'space' | 'comma' | 'parenthesis' | 'code' | 'nothing';
  readonly text: string;
}

const NOTHING: Part = { kind: 'nothing', text: '' };

function partsOf(text: string): Part[] {
  return Array.from(text.matchAll(PARTS), ([part, comma, parenthesis]): Part => {
    if (comma !== undefined) return { kind: 'comma', text: part };
    if (parenthesis !== undefined) return { kind: 'parenthesis', text: part };
    return { kind: part.trim() === '' ? 'space' : 'code', text: part };
  });
}

const PARTS = /\s+|(,)(?=\s*(?:[)\]}]|$))|([()])|[^\s,()]|,/g;

/** Whether the part that is there is taken, and the part that is wanted is given in its place. */
interface Step {
  readonly takes: boolean;
  readonly gives: boolean;
}

/** The kinds that come and go, the ones of which the place is clearer first. */
const LOOSE = ['space', 'comma', 'parenthesis'] as const satisfies readonly Part['kind'][];

function stepBetween(old: Part, goal: Part): Step | undefined {
  const bothSpace = old.kind === 'space' && goal.kind === 'space';
  if (bothSpace || old.text === goal.text) return { takes: true, gives: true };
  const loose = LOOSE.find((kind) => old.kind === kind || goal.kind === kind);
  const takes = old.kind === loose;
  return loose === undefined ? undefined : { takes, gives: !takes };
}

function depthOf(text: string): number {
  return text === '(' ? 1 : text === ')' ? -1 : 0;
}

/** The edits with moves of the edited text; undefined where one straddles the border of an edit. */
function combined(spans: readonly Span[], moves: readonly Edit[]): Edit[] | undefined {
  const inside = new Map<Span, Edit[]>(spans.map((span) => [span, []]));
  const outside: Edit[] = [];
  for (const move of moves) {
    const span = spans.find(({ start, end }) => start <= move.range[0] && move.range[1] <= end);
    if (span !== undefined) inside.get(span)?.push(move);
    else if (spans.some((one) => straddles(move.range, one))) return undefined;
    else outside.push(inOriginal(move, spans));
  }
  const own = [...inside].map(([span, inner]) => withMoves(span, inner));
  return [...own, ...outside].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}

function straddles([from, to]: Edit['range'], { start, end }: Span): boolean {
  return from < end && start < to;
}

function withMoves({ edit, start }: Span, moves: readonly Edit[]): Edit {
  const relative = moves.map(({ range, text }): Edit => {
    return { range: [range[0] - start, range[1] - start], text };
  });
  return { range: edit.range, text: splice(edit.text, relative) };
}

function inOriginal({ range, text }: Edit, spans: readonly Span[]): Edit {
  const before = spans.findLast(({ end }) => end <= range[0]);
  const shift = before === undefined ? 0 : before.edit.range[1] - before.end;
  return { range: [range[0] + shift, range[1] + shift], text };
}
