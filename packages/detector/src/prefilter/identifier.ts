import type { Range } from '../finding.js';
import { isIdentifierPart } from './codes.js';

/** Where the identifier begins and ends that a stretch of a text is a part of. */
export function identifierAround(text: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (from > 0 && isIdentifierPart(text.charCodeAt(from - 1))) from -= 1;
  while (to < text.length && isIdentifierPart(text.charCodeAt(to))) to += 1;
  return [from, to];
}

/** The identifier that ends at an offset, if one does. */
export function identifierBefore(text: string, end: number): string {
  return text.slice(identifierAround(text, end, end)[0], end);
}

/** Where identifiers stand in a text. */
export function occurrencesOf(names: Iterable<string>, text: string): number[] {
  const found: number[] = [];
  for (const name of names)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const [start, end] = identifierAround(text, at, at + name.length);
      if (end - start === name.length) found.push(at);
    }
  return found;
}
