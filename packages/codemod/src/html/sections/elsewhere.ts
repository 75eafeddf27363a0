import type { MigrationDocument } from '../../documents/migration.js';
import { html, type Markup } from '../markup.js';

/** Where the same values stand and are not rewritten. */
export function copiesSection({ copies }: MigrationDocument): Markup | undefined {
  if (copies.length === 0) return undefined;
  return html`<p>The same values also stand here, where nothing is rewritten.</p>
    <table>
      <thead>
        <tr>
          <th scope="col">file and lines</th>
          <th scope="col">a copy of</th>
          <th scope="col">what to do</th>
        </tr>
      </thead>
      <tbody>
        ${copies.map(
          ({ file, lines, of, next }) =>
            html` <tr>
              <td><code>${file}:${lines.join(',')}</code></td>
              <td>${of}</td>
              <td>${next}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

/** Files that nobody has looked into. */
export function unreadSection({ passedOver }: MigrationDocument): Markup | undefined {
  if (passedOver.length === 0) return undefined;
  return html`<p>These files could not be looked at, so that nothing is said of them.</p>
    <table>
      <thead>
        <tr>
          <th scope="col">file</th>
          <th scope="col">why</th>
        </tr>
      </thead>
      <tbody>
        ${passedOver.map(
          ({ file, reason, detail }) =>
            html` <tr>
              <td><code>${file}</code></td>
              <td>${REASONS[reason]} <span class="quiet">${detail}</span></td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

const REASONS = {
  'syntax-error': 'does not parse',
  flow: 'is written in Flow',
  unreadable: 'cannot be read',
  'too-large': 'was passed over',
} as const satisfies Record<MigrationDocument['passedOver'][number]['reason'], string>;
