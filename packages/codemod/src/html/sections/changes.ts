import type { MigrationDocument } from '../../documents/migration.js';
import { count } from '../../report/sections.js';
import { remainder } from '../diff/excerpt.js';
import type { Hunk } from '../diff/rows.js';
import { diffTable } from '../diff/table.js';
import { html, type Markup } from '../markup.js';

/** What changes besides the places of secrets: imports, comments, package.json, declarations. */
export function changes(
  { files, secrets, dependencies, declarations }: MigrationDocument,
  hunks: ReadonlyMap<string, readonly Hunk[]>,
): Markup | undefined {
  const places = secrets.flatMap((secret) => secret.places);
  const others = files.flatMap(({ file }) => {
    const lines = new Set(places.flatMap((one) => (one.file === file ? [one.diffLine] : [])));
    const rest = remainder(hunks.get(file) ?? [], lines);
    return rest.length === 0 ? [] : [diffTable(file, rest)];
  });
  if (others.length + dependencies.length + declarations.length === 0) return undefined;
  return html`${dependencies.length + declarations.length > 0 && fileList(dependencies, declarations)}
  ${
    others.length > 0 &&
    html`<details>
      <summary>Imports and the like in ${count(others.length, 'file')}</summary>
      ${others}
    </details>`
  }`;
}

function fileList(dependencies: readonly string[], declarations: readonly string[]): Markup {
  return html`<ul class="plain">
    ${dependencies.map(
      (file) => html`<li><code>${file}</code> <span class="quiet">now has the runtime</span></li>`,
    )}${declarations.map(
      (file) =>
        html`<li>
          <code>${file}</code> <span class="quiet">tells TypeScript the ids and their keys</span>
        </li>`,
    )}
  </ul>`;
}
