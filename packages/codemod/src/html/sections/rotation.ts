import type { MigrationDocument, SecretEntry } from '../../documents/migration.js';
import { html, type Markup } from '../markup.js';

/** The checklist of what is burnt: each value that stood in the code, and where it is made worthless. */
export function rotation({ secrets }: MigrationDocument): Markup | undefined {
  const steps = secrets.flatMap((secret) => secret.values.map((value) => step(secret, value)));
  if (steps.length === 0) return undefined;
  return html`<p>
      Whoever could read the repository, its forks or a build has these values, and git keeps them.
      Only a new value ends that: issue it where the old one came from, store it, and revoke the old
      one.
    </p>
    <ol class="steps">
      ${steps}
    </ol>
    <p class="quiet">
      Ticks are for this reading, or for paper. <code>migrate-secrets status</code> knows what has
      been rotated.
    </p>`;
}

function step(
  { name }: SecretEntry,
  { key, what, revocation }: SecretEntry['values'][number],
): Markup {
  const { url } = revocation;
  const how = url === undefined ? revocation.what : html`<a href="${url}">${revocation.what}</a>`;
  const option = key === undefined ? '' : ` --key ${shellWord(key)}`;
  return html` <li>
    <label
      ><input type="checkbox" /><span
        >${name}${key !== undefined && html` · ${key}`} <span class="badge">${what}</span></span
      ></label
    >
    <p>${how}</p>
    <p class="quiet"><code>migrate-secrets rotate ${shellWord(name)}${option}</code></p>
  </li>`;
}

/** As a shell takes it for one word; names of secrets need no quotes, keys may. */
function shellWord(text: string): string {
  return /^[\w/+=.@:-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
