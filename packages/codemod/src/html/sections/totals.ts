import { html, type Markup } from '../markup.js';

/** A figure and what it counts. */
export interface Total {
  readonly figure: number | string;
  readonly of: string;
  /** The class that colours the line above it. */
  readonly tone: '' | 'lifted' | 'refused' | 'exempt';
}

/** The figures that sum a report up, side by side. */
export function totals(all: readonly Total[]): Markup {
  return html`<dl class="totals">
    ${all.map(
      ({ figure, of, tone }) =>
        html` <div class="${tone}">
          <dt>${of}</dt>
          <dd>${figure}</dd>
        </div>`,
    )}
  </dl>`;
}
