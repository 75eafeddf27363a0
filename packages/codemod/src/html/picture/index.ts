import { html, type Markup } from '../markup.js';
import { drawing, wordsOf } from './drawing.js';
import { matrixOf, type Matrix, type Placed } from './matrix.js';

export { folderOf, type Placed } from './matrix.js';

/** What the places of a picture are called, one and many. */
export interface PlaceWords {
  readonly one: string;
  readonly many: string;
}

/** Where credentials are, by place and kind: drawn, and as a table for whoever wants the numbers. */
export function picture(placed: readonly Placed[], { one, many }: PlaceWords): Markup {
  const matrix = matrixOf(placed, many);
  const what = `Credentials by ${one} and kind; the table below has the same numbers.`;
  return html`<figure>
      <div class="scroll" tabindex="0" role="group" aria-label="Drawing">
        ${drawing(matrix, what)}
      </div>
      <figcaption>
        <span class="lifted"><span class="key lifted"></span>leaves the code</span> &#160;
        <span class="refused"><span class="key"></span>stays</span>
      </figcaption>
    </figure>
    <details>
      <summary>The same as a table</summary>
      ${table(matrix, one)}
    </details>`;
}

function table({ kinds, rows }: Matrix, one: string): Markup {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${one}</th>
        ${kinds.map((kind) => html`<th class="number" scope="col">${wordsOf(kind)}</th>`)}
        <th class="number" scope="col">all</th>
        <th class="number" scope="col">of them leave the code</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ label, cells, total }) =>
          html` <tr>
            <th scope="row">${label}</th>
            ${kinds.map((kind) => html`<td class="number">${cells.get(kind)?.all ?? 0}</td>`)}
            <td class="number">${total.all}</td>
            <td class="number">${total.gone}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
