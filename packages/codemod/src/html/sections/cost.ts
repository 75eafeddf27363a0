import type { MigrationDocument } from '../../documents/migration.js';
import { html, type Markup } from '../markup.js';

/** What the secrets cost. */
export function costSection({ cost }: MigrationDocument): Markup | undefined {
  if (cost.lines.length === 0) return undefined;
  return html`${cost.lines.map((line) => html`<p>${line}</p>`)}`;
}
