import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_CHOICES } from '../plan/choices.js';
import { plan as planned } from '../plan/index.js';
import { rewrite } from '../rewrite/index.js';
import { splice } from '../splice.js';
import { drafted, OTHER_PASSWORD as Q, PASSWORD as P } from '../testing/migrated.js';
import type { Plan, SurveyedFile } from '../types.js';
import { decided } from './decided.js';
import { itemsOf } from './item.js';
import { begin, next } from './session.js';

const SHAPES: readonly ((value: string, index: number) => string)[] = [
  (value, index) => `export const db${index} = { user: 'app', password: '${value}' };`,
  (value, index) => `export const token${index}Password = '${value}';`,
  (value, index) => `export const url${index} = 'postgres://app:${value}@db${index}/shop';`,
  (value, index) => `connect({ apiToken: '${value}', clientSecret: '${value}x${index}' });`,
];

const values = fc.constantFrom(P, Q, `${P}1`, `${Q}2`, `${P}3`);
const statement = fc.tuple(fc.constantFrom(...SHAPES), values);
const file = fc.array(statement, { minLength: 1, maxLength: 4 });
const decision = fc.constantFrom('accept' as const, 'skip' as const, 'false-positive' as const);

it('leaves what planning without the excluded places gives', () => {
  fc.assert(
    fc.property(
      fc.array(file, { minLength: 1, maxLength: 3 }),
      fc.array(decision, { minLength: 30, maxLength: 30 }),
      (files, decisions) => {
        const { plan } = drafted({ files: sources(files) });
        const session = itemsOf(plan).reduce(
          (now, _, index) => next(now, { kind: 'decide', decision: decisions[index] ?? 'accept' }),
          begin(itemsOf(plan)),
        );
        const left = decided(plan, session);
        expect(outcomes(left)).toEqual(outcomes(withoutExcluded(plan, left)));
      },
    ),
    { numRuns: 40 },
  );
});

function sources(files: readonly (readonly (readonly [(typeof SHAPES)[number], string])[])[]) {
  return Object.fromEntries(
    files.map((statements, number) => [
      `file${number}.js`,
      statements.map(([shape, value], index) => shape(value, number * 10 + index)).join('\n'),
    ]),
  );
}

/** The plan of the same files with an obstacle where the review left something out. */
function withoutExcluded({ secrets, refusals }: Plan, left: Plan): Plan {
  const out = new Set(left.refusals.map(({ finding }) => finding));
  const all = [...secrets.flatMap(({ places }) => places), ...refusals].map(({ file: one }) => one);
  const files = [...new Set(all)].map((one): SurveyedFile => ({
    ...one,
    sites: one.sites.map((site) =>
      out.has(site.finding) ? { ...site, obstacle: 'declined' } : site,
    ),
  }));
  return planned(files, DEFAULT_CHOICES, '/nowhere', { inUse: new Set(), pending: [] });
}

/** What the files become, whatever the secrets are called: with another left out a name can be shorter. */
function outcomes(plan: Plan) {
  const texts = rewrite(plan).map(({ file: { path, text }, edits }) => {
    const after = splice(text, edits).replaceAll(/(?<=getSecret(?:Sync)?\(')[^']+/g, 'name');
    return [path, after] as const;
  });
  return new Map(texts);
}
