import type { Fate, MigrationDocument } from '../documents/migration.js';
import { html, type Markup } from './markup.js';

/** How many findings had which fate. */
export function fatesOf(findings: MigrationDocument['findings']): Record<Fate, number> {
  const counts = { planned: 0, lifted: 0, failed: 0, refused: 0, exempt: 0 };
  for (const { fate } of findings) counts[fate] += 1;
  return counts;
}

/** `src/db.js:12:15`, as editors and people take it. */
export function place({
  file,
  line,
  column,
}: {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}): Markup {
  return html`<code>${file}:${line}:${column}</code>`;
}
