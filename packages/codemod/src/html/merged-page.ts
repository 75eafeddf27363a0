import type { MergedDocument } from '../documents/merged.js';
import type { MigrationDocument } from '../documents/migration.js';
import { html, type Markup } from './markup.js';
import { page } from './page.js';
import { picture } from './picture/index.js';
import { dateOf } from './sections/summary.js';
import { totals } from './sections/totals.js';
import { rotation } from './sections/rotation.js';
import { fatesOf } from './words.js';

/** Many repositories in one document: how each stands, and what is to rotate; diffs are in their own. */
export function mergedPage(document: MergedDocument): string {
  return page({
    title: 'Migration of hardcoded credentials',
    header: header(document),
    sections: [
      { id: 'repositories', title: 'Repositories', body: repositories(document) },
      { id: 'where', title: 'Where they are', body: where(document) },
      { id: 'rotate', title: 'To rotate', body: toRotate(document) },
    ],
    footer: html`<p>
      No value is in this document. The diffs are in the report of each repository.
    </p>`,
  });
}

function header({ totals: sum }: MergedDocument): Markup {
  return html` <p class="eyebrow">Migration of hardcoded credentials</p>
    <h1>${sum.repositories === 1 ? 'One repository' : `${sum.repositories} repositories`}</h1>
    ${totals([
      { figure: sum.findings, of: 'credentials found', tone: '' },
      { figure: sum.lifted, of: 'lifted out of the code', tone: 'lifted' },
      { figure: sum.planned, of: 'to be lifted', tone: 'lifted' },
      { figure: sum.failed + sum.refused, of: 'stay, and need a person', tone: 'refused' },
      { figure: sum.secrets, of: 'secrets', tone: '' },
      { figure: `$${sum.secretsPerMonthInDollars.toFixed(2)}`, of: 'a month', tone: '' },
    ])}`;
}

function repositories({ reports }: MergedDocument): Markup {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">repository</th>
        <th scope="col">date</th>
        ${HEADS.map((head) => html`<th class="number" scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${reports.map(repositoryRow)}
    </tbody>
  </table>`;
}

const HEADS = ['found', 'lifted', 'to be lifted', 'stay', 'on purpose', 'secrets'];

function repositoryRow({ repository, finishedAt, findings, secrets }: MigrationDocument): Markup {
  const { lifted, planned, failed, refused, exempt } = fatesOf(findings);
  const figures = [findings.length, lifted, planned, failed + refused, exempt, secrets.length];
  return html` <tr>
    <th scope="row">${repository.name}</th>
    <td>${dateOf(finishedAt)}</td>
    ${figures.map((figure) => html`<td class="number">${figure}</td>`)}
  </tr>`;
}

function where({ reports }: MergedDocument): Markup | undefined {
  const placed = reports.flatMap(({ repository, findings }) =>
    findings.map((finding) => ({ at: repository.name, finding })),
  );
  const words = { one: 'repository', many: 'repositories' };
  return placed.length === 0 ? undefined : picture(placed, words);
}

function toRotate({ reports }: MergedDocument): Markup | undefined {
  const parts = reports.flatMap((report) => {
    const steps = rotation(report);
    return steps === undefined
      ? []
      : [
          html`<h3>${report.repository.name}</h3>
            ${steps}`,
        ];
  });
  return parts.length === 0 ? undefined : html`${parts}`;
}
