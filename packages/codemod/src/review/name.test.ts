import { expect, it } from 'vitest';
import { drafted, OTHER_PASSWORD as Q, PASSWORD as P } from '../testing/migrated.js';
import type { PlanChoices } from '../plan/choices.js';
import { itemsOf } from './item.js';
import { nameProblem, typedName } from './name.js';
import { begin, next } from './session.js';

const FILES = { 'a.ts': `const dbPassword = '${P}';\nconst apiToken = '${Q}';\n` };

function problemOf(typed: string, store: PlanChoices['store'] = 'secrets-manager') {
  const items = itemsOf(drafted({ files: FILES, choices: { store } }).plan);
  const [first, second] = items;
  if (first === undefined || second === undefined) throw new Error('two secrets are planned');
  const renamed = next(begin(items), { kind: 'rename', name: 'team/first' });
  const session = next(renamed, { kind: 'decide', decision: 'accept' });
  return nameProblem(typedName(typed, second), second, session, new Set(['old/one', second.id]));
}

it.each([
  ['team/token', undefined],
  ['  team/token ', undefined],
  ['shop/api-token', undefined],
  ['', /is no name for a secret/],
  ['two words', /is no name for a secret: 1 to 512/],
  ['x'.repeat(513), /is no name for a secret/],
  ['team/jwt-secret', /a hyphen and six characters/],
  ['team/first', /another secret of this plan/],
  ['shop/db-password', undefined],
  ['old/one', /has a secret of this name already/],
  ['ssm:/team/token', /only --store parameter-store/],
])('%j: %s', (typed, problem) => {
  if (problem === undefined) expect(problemOf(typed)).toBeUndefined();
  else expect(problemOf(typed)).toMatch(problem);
});

it.each([
  ['ssm:/team/token', undefined],
  ['/team/token', undefined],
  ['team/token', undefined],
  ['/aws/token', /is no name for a parameter/],
])('of a parameter, %j: %s', (typed, problem) => {
  if (problem === undefined) expect(problemOf(typed, 'parameter-store')).toBeUndefined();
  else expect(problemOf(typed, 'parameter-store')).toMatch(problem);
});
