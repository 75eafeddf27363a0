import type { Range } from '../finding.js';
import { isIdentifierPart, isQuote, isSpace } from './codes.js';
import { identifierBefore } from './identifier.js';

/** Where a text may put a string together from parts; found by the signs for it, which are rare. */
export interface Joints {
  /** Each `+` between two literals, which spell one string. */
  readonly seams: readonly number[];
  /** Each `+` with a comment beside it. */
  readonly commented: readonly number[];
  /** Each name beside a `+`, and alone in a hole of a template. */
  readonly named: readonly NamedJoint[];
}

/** A name, or the last of a chain of members, that is put together with something. */
export interface NamedJoint {
  readonly name: string;
  /** Where the chain is written; for a hole, with its braces. */
  readonly range: Range;
  /** Whether it stands in a template, among its text. */
  readonly isHole: boolean;
}

/** Finds the sums of a text and the holes of its templates. */
export function jointsIn(text: string): Joints {
  const joints: Growing = { seams: [], commented: [], named: [] };
  for (let at = text.indexOf('+'); at >= 0; at = text.indexOf('+', at + 1))
    if (isSum(text, at)) noteSum(text, at, joints);
  for (let at = text.indexOf('${'); at >= 0; at = text.indexOf('${', at + 1))
    noteHole(text, at, joints);
  return joints;
}

interface Growing {
  readonly seams: number[];
  readonly commented: number[];
  readonly named: NamedJoint[];
}

/** Neither `++` nor `+=`. */
function isSum(text: string, at: number): boolean {
  const after = text.charAt(at + 1);
  return after !== '+' && after !== '=' && text.charAt(at - 1) !== '+';
}

function noteSum(text: string, at: number, joints: Growing): void {
  const before = skippedBack(text, at, ')');
  const after = skipped(text, at + 1, '(');
  if (endsInQuote(text, before) && isQuote(text.charCodeAt(after))) joints.seams.push(at);
  else if (isCommented(text, at, before, after)) joints.commented.push(at);
  noteOperand(text, chainBefore(text, skippedBack(text, at)), joints);
  noteOperand(text, chainFrom(text, skipped(text, at + 1)), joints);
}

/** What is called or indexed is no name for a string. */
function noteOperand(text: string, range: Range, { named }: Growing): void {
  const next = text.charAt(range[1]);
  const name = identifierBefore(text, range[1]);
  if (name !== '' && next !== '(' && next !== '[') named.push({ name, range, isHole: false });
}

function noteHole(text: string, at: number, { named }: Growing): void {
  const [, end] = chainFrom(text, skipped(text, at + 2));
  const brace = skipped(text, end);
  const name = text.charAt(brace) === '}' ? identifierBefore(text, end) : '';
  if (name !== '') named.push({ name, range: [at, brace + 1], isHole: true });
}

function endsInQuote(text: string, end: number): boolean {
  return isQuote(text.charCodeAt(end - 1));
}

/** A comment follows the sign, or stands before it and an operand that may be a string after it. */
function isCommented(text: string, at: number, before: number, after: number): boolean {
  if (text.charAt(after) === '/') return /[*/]/.test(text.charAt(after + 1));
  const hasOperand = isQuote(text.charCodeAt(after)) || text.slice(at, after).includes('(');
  return hasOperand && (text.endsWith('*/', before) || endsInNote(text, before, at));
}

/** Whether a line that ends before the sign has `//` in it, be it in a string. */
function endsInNote(text: string, end: number, at: number): boolean {
  if (!text.slice(end, at).includes('\n')) return false;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  return text.slice(start, end).includes('//');
}

/** Where something other than white space, or the sign that is named, ends before an offset. */
function skippedBack(text: string, from: number, sign = ' '): number {
  let end = from;
  while (isSpace(text.charCodeAt(end - 1)) || text.charAt(end - 1) === sign) end -= 1;
  return end;
}

/** Where something other than white space, or the sign that is named, begins from an offset. */
function skipped(text: string, from: number, sign = ' '): number {
  let start = from;
  while (isSpace(text.charCodeAt(start)) || text.charAt(start) === sign) start += 1;
  return start;
}

/** The chain of members that begins at an offset. */
function chainFrom(text: string, start: number): Range {
  let end = start;
  while (isInChain(text, end)) end += 1;
  return [start, end];
}

/** The chain of members that ends at an offset. */
function chainBefore(text: string, end: number): Range {
  let start = end;
  while (isInChain(text, start - 1)) start -= 1;
  return [start, end];
}

function isInChain(text: string, at: number): boolean {
  return isIdentifierPart(text.charCodeAt(at)) || /[.?#]/.test(text.charAt(at));
}
