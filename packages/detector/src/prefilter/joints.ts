import { identifierBefore, isIdentifierPart } from './identifier.js';

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
  /** Of the sign. */
  readonly offset: number;
}

/** Finds the sums of a text and the holes of its templates. */
export function jointsIn(text: string): Joints {
  const joints: Growing = { seams: [], commented: [], named: [] };
  for (let at = text.indexOf('+'); at >= 0; at = text.indexOf('+', at + 1))
    if (isSum(text, at)) noteSum(text, at, joints);
  for (let at = text.indexOf('${'); at >= 0; at = text.indexOf('${', at + 1))
    noteName(joints, nameInHole(text, skipped(text, at + 2)), at);
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
  if (isQuote(text, before - 1) && isQuote(text, after)) joints.seams.push(at);
  else if (isCommented(text, at, before, after)) joints.commented.push(at);
  noteName(joints, identifierBefore(text, skippedBack(text, at)), at);
  noteName(joints, nameFrom(text, skipped(text, at + 1)), at);
}

function noteName({ named }: Growing, name: string, offset: number): void {
  if (name !== '') named.push({ name, offset });
}

function isQuote(text: string, at: number): boolean {
  const sign = text.charAt(at);
  return sign === "'" || sign === '"' || sign === '`';
}

/** A comment follows the sign, or stands before it and an operand that may be a string after it. */
function isCommented(text: string, at: number, before: number, after: number): boolean {
  if (text.charAt(after) === '/') return /[*/]/.test(text.charAt(after + 1));
  const hasOperand = isQuote(text, after) || text.slice(at, after).includes('(');
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

/** The last name of a chain of members that begins at an offset, and is neither called nor indexed. */
function nameFrom(text: string, start: number): string {
  const end = chainEnd(text, start);
  return /[([]/.test(text.charAt(end)) ? '' : identifierBefore(text, end);
}

function nameInHole(text: string, start: number): string {
  const end = chainEnd(text, start);
  return text.charAt(skipped(text, end)) === '}' ? identifierBefore(text, end) : '';
}

function chainEnd(text: string, start: number): number {
  let end = start;
  while (isIdentifierPart(text.charCodeAt(end)) || /[.?#]/.test(text.charAt(end))) end += 1;
  return end;
}

/** White space of ASCII; any other that a program may hold is not looked at. */
function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
