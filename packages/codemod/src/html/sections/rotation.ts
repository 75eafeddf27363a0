import type { MigrationDocument, SecretEntry, StayingEntry } from '../../documents/migration.js';
import { html, type Content, type Markup } from '../markup.js';
import { place } from '../words.js';

/** The checklist of what is burnt: each value that stood in the code, or stays, and where it is made worthless. */
export function rotation({ secrets, staying }: MigrationDocument): Markup | undefined {
  const steps = [
    ...secrets.flatMap((secret) => secret.values.map((value) => storedStep(secret, value))),
    ...staying.map(stayingStep),
  ];
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
      Ticks are for this reading, or for paper. <code>migrate-secrets status</code> knows which
      secrets have been rotated.
    </p>`;
}

function storedStep({ name }: SecretEntry, value: SecretEntry['values'][number]): Markup {
  const { key } = value;
  const option = key === undefined ? '' : ` --key ${shellWord(key)}`;
  return step(
    value,
    html`${name}${key !== undefined && html` · ${key}`}`,
    html`<code>migrate-secrets rotate ${shellWord(name)}${option}</code>`,
  );
}

function stayingStep(value: StayingEntry): Markup {
  const { binding, places } = value;
  return step(
    value,
    binding ?? 'without a name',
    html`stays in the code at ${places.map((one, index) => [index > 0 && ', ', place(one)])}`,
  );
}

function step(
  { what, revocation }: Pick<StayingEntry, 'what' | 'revocation'>,
  title: Content,
  where: Markup,
): Markup {
  const { url } = revocation;
  const how = url === undefined ? revocation.what : html`<a href="${url}">${revocation.what}</a>`;
  return html` <li>
    <label
      ><input type="checkbox" /><span>${title} <span class="badge">${what}</span></span></label
    >
    <p>${how}</p>
    <p class="quiet">${where}</p>
  </li>`;
}

/** As a shell takes it for one word; names of secrets need no quotes, keys may. */
function shellWord(text: string): string {
  return /^[\w/+=.@:-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
