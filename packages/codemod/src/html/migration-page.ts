import type { MigrationDocument } from '../documents/migration.js';
import { hunksOf } from './diff/rows.js';
import { html } from './markup.js';
import { page } from './page.js';
import { folderOf, picture } from './picture/index.js';
import { changes } from './sections/changes.js';
import { costSection } from './sections/cost.js';
import { copiesSection, unreadSection } from './sections/elsewhere.js';
import { policiesSection } from './sections/policies.js';
import { remaining } from './sections/remaining.js';
import { rotation } from './sections/rotation.js';
import { secretsSection } from './sections/secrets.js';
import { summary } from './sections/summary.js';

/** The story of a migration for the security ticket: one HTML document that loads and runs nothing. */
export function migrationPage(document: MigrationDocument): string {
  const hunks = new Map(document.files.map(({ file, diff }) => [file, hunksOf(diff)]));
  return page({
    title: `${document.repository.name}: migration of hardcoded credentials`,
    header: summary(document),
    sections: [
      { id: 'where', title: 'Where they are', body: where(document) },
      { id: 'rotate', title: 'To rotate', body: rotation(document) },
      { id: 'remaining', title: 'What stays in the code', body: remaining(document) },
      { id: 'copies', title: 'Copies elsewhere', body: copiesSection(document) },
      { id: 'secrets', title: 'Secrets and their places', body: secretsSection(document, hunks) },
      { id: 'changes', title: 'Changes around them', body: changes(document, hunks) },
      { id: 'policies', title: 'Policies', body: policiesSection(document) },
      { id: 'cost', title: 'Cost', body: costSection(document) },
      { id: 'unread', title: 'Not looked at', body: unreadSection(document) },
    ],
    footer: html`<p>
      No value is in this document: each was masked before it was written. It loads nothing and runs
      nothing.
    </p>`,
  });
}

function where({ findings, status }: MigrationDocument) {
  if (findings.length === 0) return undefined;
  const placed = findings.map((finding) => ({ at: folderOf(finding.file), finding }));
  return html`<p>${status === 'carried-out' ? WERE : ARE} by folder and kind.</p>
    ${picture(placed, { one: 'folder', many: 'folders' })}`;
}

const WERE = 'Where the credentials were,';
const ARE = 'Where the credentials are,';
