import type { MigrationDocument, PlaceEntry, SecretEntry } from '../../documents/migration.js';
import { count } from '../../report/sections.js';
import { excerpt } from '../diff/excerpt.js';
import type { Hunk } from '../diff/rows.js';
import { diffTable } from '../diff/table.js';
import { html, type Markup } from '../markup.js';
import { place } from '../words.js';

/** Diffs of more secrets than these are folded at first. */
const MOST_OPEN = 8;

/** Each secret: what became of it, where it is read, and how its places change. */
export function secretsSection(
  { secrets }: MigrationDocument,
  hunks: ReadonlyMap<string, readonly Hunk[]>,
): Markup | undefined {
  if (secrets.length === 0) return undefined;
  const isOpen = secrets.length <= MOST_OPEN;
  return html`<p>
      A secret holds what belongs together, or what is the same value in several places. Values are
      masked here as everywhere.
    </p>
    ${secrets.map((secret) => article(secret, hunks, isOpen))}`;
}

function article(
  secret: SecretEntry,
  hunks: ReadonlyMap<string, readonly Hunk[]>,
  isOpen: boolean,
) {
  const { name, keys, status, problem, arn, places } = secret;
  const files = [...new Set(places.map(({ file }) => file))];
  return html`
<article class="secret"><h3>${name} <span class="badge ${status === 'failed' ? 'failed' : 'lifted'}">${STATUSES[status]}</span></h3>
${keys.length > 0 && html`<p class="quiet">JSON with the keys ${keys.map((key, index) => [index > 0 && ', ', html`<code>${key}</code>`])}</p>`}
${arn !== undefined && html`<p class="quiet"><code>${arn}</code></p>`}
${problem !== undefined && html`<p class="failed next">${problem}</p>`}
<ul class="plain">${places.map(placeItem)}</ul>
<details${isOpen && html` open`}><summary>${count(files.length, 'file')} before and after</summary>${files.map((file) => diffTable(file, excerpt(hunks.get(file) ?? [], linesIn(file, places))))}</details>
</article>`;
}

const STATUSES = {
  planned: 'planned',
  created: 'stored, read back',
  reused: 'already there, the same value',
  updated: 'a new version, read back',
  failed: 'not stored',
} as const satisfies Record<SecretEntry['status'], string>;

function placeItem(one: PlaceEntry): Markup {
  return html` <li>
    ${place(one)}
    <span class="quiet">${one.binding} → ${one.accessor}()</span
    >${one.backDoor && html` <span class="badge refused">back door: whoever knows the value is let in</span>`}
  </li>`;
}

function linesIn(file: string, places: readonly PlaceEntry[]): Set<number> {
  return new Set(places.flatMap((one) => (one.file === file ? [one.diffLine] : [])));
}
