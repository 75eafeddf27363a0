import { html, type Content, type Markup } from '../markup.js';
import type { Hunk, Row, Side } from './rows.js';

/** Hunks side by side; on a narrow screen one side below the other. */
export function diffTable(caption: string, hunks: readonly Hunk[]): Markup {
  return html`<table class="diff">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th class="line" scope="col">Line</th>
        <th scope="col">Before</th>
        <th class="line" scope="col">Line</th>
        <th scope="col">After</th>
      </tr>
    </thead>
    <tbody>
      ${hunks.map((hunk, index) => [index > 0 && GAP, hunk.map(row)])}
    </tbody>
  </table>`;
}

const GAP = html` <tr class="gap">
  <td colspan="4">⋯</td>
</tr>`;

function row({ before, after, changed }: Row): Markup {
  const parts = changed ? difference(before?.text ?? '', after?.text ?? '') : undefined;
  return html` <tr>
    ${side(before, changed ? 'removed' : '', parts?.before)}${side(after, changed ? 'added' : 'same', parts?.after)}
  </tr>`;
}

function side(one: Side | undefined, tone: string, content: Content): Markup {
  if (one === undefined)
    return html`<td class="line empty"></td>
      <td class="empty"></td>`;
  return html`<td class="line ${tone}">${one.number}</td>
    <td class="${tone}">${content ?? one.text}</td>`;
}

/** What differs between two lines is marked, what they begin and end with is not. */
function difference(before: string, after: string): { before: Content; after: Content } {
  const [from, to] = [Array.from(before), Array.from(after)];
  const shorter = Math.min(from.length, to.length);
  const start = common(shorter, (index) => from[index] === to[index]);
  const end = common(shorter - start, (index) => from.at(-1 - index) === to.at(-1 - index));
  return { before: marked(from, start, end), after: marked(to, start, end) };
}

function common(most: number, isSame: (index: number) => boolean): number {
  let length = 0;
  while (length < most && isSame(length)) length += 1;
  return length;
}

/** A line that has nothing in common with the other is no more marked than it is. */
function marked(characters: readonly string[], start: number, end: number): Content {
  const text = (from: number, to?: number) => characters.slice(from, to).join('');
  const stop = characters.length - end;
  if (start + end === 0) return text(0);
  return [text(0, start), html`<b>${text(start, stop)}</b>`, text(stop)];
}
