import type { MigrationDocument, RefusalEntry } from '../../documents/migration.js';
import { count } from '../../report/sections.js';
import { html, type Markup } from '../markup.js';
import { place } from '../words.js';

/** What stays in the code: by the reason, with what to do; what stays on purpose comes last. */
export function remaining({ refusals, secrets, files }: MigrationDocument): Markup | undefined {
  const failed = secrets.filter(({ status }) => status === 'failed').length;
  const left = files.filter(({ status }) => status === 'left');
  if (refusals.length + failed + left.length === 0) return undefined;
  const reasons = [...new Set(refusals.map(({ reason }) => reason))];
  const groups = reasons.map((reason) => refusals.filter((one) => one.reason === reason));
  const ordered = groups.sort(([a], [b]) => Number(a?.byDefault) - Number(b?.byDefault));
  return html`${left.length > 0 && leftFiles(left)}${ordered.map(group)}`;
}

const LEFT = {
  'secret-not-stored': 'not every secret in it was stored',
  'changed-since-read': 'it changed while this ran; run again',
  'not-writable': 'it cannot be written; check its permissions and run again',
} as const satisfies Record<NonNullable<MigrationDocument['files'][number]['reason']>, string>;

function leftFiles(files: MigrationDocument['files']): Markup {
  return html`<h3>Files that were not rewritten</h3>
    <ul class="plain">
      ${files.map(
        ({ file, reason }) =>
          html` <li><code>${file}</code> <span class="quiet">${reason && LEFT[reason]}</span></li>`,
      )}
    </ul>`;
}

function group(refusals: readonly RefusalEntry[]): Markup | undefined {
  const [first] = refusals;
  if (first === undefined) return undefined;
  const tone = first.byDefault ? 'exempt' : 'refused';
  return html` <h3>
      ${capitalized(first.why)}
      <span class="badge ${tone}"
        >${first.byDefault ? 'left on purpose' : count(refusals.length, 'credential')}</span
      >
    </h3>
    <p class="next ${tone}">
      ${capitalized(first.next)}.
      ${first.page !== undefined && html`<a href="${first.page}">About ${first.reason}</a>`}
    </p>
    <ul class="plain">
      ${refusals.map(
        (one) =>
          html` <li>
            ${place(one)}
            <span class="quiet"
              >${one.what}${one.binding !== undefined && ` in ${one.binding}`}</span
            >
          </li>`,
      )}
    </ul>`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
