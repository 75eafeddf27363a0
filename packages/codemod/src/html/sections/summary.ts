import type { MigrationDocument } from '../../documents/migration.js';
import { count } from '../../report/sections.js';
import { html, type Content, type Markup } from '../markup.js';
import { fatesOf } from '../words.js';
import { totals, type Total } from './totals.js';

/** What a reader knows after half a minute: what this is about, how it stands, and the figures. */
export function summary(document: MigrationDocument): Markup {
  const { repository, finishedAt, tool } = document;
  return html` <p class="eyebrow">Migration of hardcoded credentials</p>
    <h1>${repository.name}</h1>
    <p class="lead">${lead(document)}</p>
    <dl class="facts">
      ${fact('State', STATES[document.status])} ${fact('Date', dateOf(finishedAt))}
      ${repository.commit !== undefined && fact('Commit', html`<code>${repository.commit.slice(0, 12)}</code>`)}
      ${fact('Made by', `${tool.name} ${tool.version}`)}
    </dl>
    ${document.findings.length > 0 && totals(figures(document))}`;
}

/** A moment as people write it, the same everywhere. */
export function dateOf(moment: string): Markup {
  return html`<time datetime="${moment}">${moment.slice(0, 10)} ${moment.slice(11, 16)} UTC</time>`;
}

function fact(term: string, description: Content): Markup {
  return html`<div>
    <dt>${term}</dt>
    <dd>${description}</dd>
  </div>`;
}

const STATES = {
  'nothing-found': 'nothing to migrate',
  planned: 'planned: nothing is stored, nothing is changed',
  'carried-out': 'carried out',
} as const satisfies Record<MigrationDocument['status'], string>;

function lead(document: MigrationDocument): string {
  const { findings, filesRead } = document;
  if (findings.length === 0) return `No hardcoded credentials in ${count(filesRead, 'file')}.`;
  const files = new Set(findings.map(({ file }) => file)).size;
  const found = `${count(findings.length, 'hardcoded credential')} in ${files} of ${count(filesRead, 'file')}.`;
  return `${found} ${OUTCOMES[document.status](document)}`;
}

const OUTCOMES = {
  'nothing-found': () => 'None of them can be lifted as it is; below is what to do about each.',
  planned: ({ findings, secrets }) =>
    `A migration lifts ${fatesOf(findings).planned} of them into ${count(secrets.length, 'secret')}, which the code then reads while it runs.`,
  'carried-out': ({ findings, secrets }) =>
    `${fatesOf(findings).lifted} of them are out of the code, which now reads ${count(secrets.length, 'secret')} while it runs. What stood there is burnt until it is rotated.`,
} as const satisfies Record<MigrationDocument['status'], (document: MigrationDocument) => string>;

function figures({ findings, secrets, staying, status }: MigrationDocument): Total[] {
  const { planned, lifted, failed, refused, exempt } = fatesOf(findings);
  const values = secrets.reduce((sum, secret) => sum + secret.values.length, staying.length);
  return [
    { figure: findings.length, of: 'credentials found', tone: '' },
    status === 'carried-out'
      ? { figure: lifted, of: 'lifted out of the code', tone: 'lifted' }
      : { figure: planned, of: 'to be lifted', tone: 'lifted' },
    { figure: failed + refused, of: 'stay, and need a person', tone: 'refused' },
    { figure: exempt, of: 'left on purpose', tone: 'exempt' },
    { figure: values, of: 'values to rotate', tone: '' },
  ];
}
