import type { CredentialSite, Edit, RewrittenFile } from '../types.js';

/** The sites of a file that its edits change. */
export function movableSites({ file }: RewrittenFile): CredentialSite[] {
  return file.sites.filter(({ obstacle }) => obstacle === undefined);
}

/**
 * The sites whose lines hold one of the offsets.
 *
 * @param offsets into the rewritten text
 */
export function sitesNear(rewritten: RewrittenFile, offsets: readonly number[]): CredentialSite[] {
  const { file, edits } = rewritten;
  return movableSites(rewritten).filter(({ expression }) => {
    const shift = shiftBefore(edits, expression[0]);
    const [start, end] = wholeLines(file.text, expression);
    return offsets.some((offset) => offset - shift >= start && offset - shift <= end);
  });
}

function shiftBefore(edits: readonly Edit[], offset: number): number {
  return edits
    .filter(({ range }) => range[1] <= offset)
    .reduce((shift, { range, text }) => shift + text.length - (range[1] - range[0]), 0);
}

function wholeLines(text: string, [start, end]: readonly [number, number]): [number, number] {
  const lineEnd = text.indexOf('\n', end);
  return [text.lastIndexOf('\n', start - 1) + 1, lineEnd === -1 ? text.length : lineEnd];
}

/** The file without the edits at one site, its user name's included. */
export function withoutSite(rewritten: RewrittenFile, site: CredentialSite): RewrittenFile {
  const spans = [site, ...(site.username ? [site.username] : [])].map(
    ({ getter, expression }) =>
      [getter?.property ?? expression[0], getter?.initializer[1] ?? expression[1]] as const,
  );
  const edits = rewritten.edits.filter(
    ({ range }) => !spans.some(([start, end]) => range[0] >= start && range[1] <= end),
  );
  return { ...rewritten, edits };
}
