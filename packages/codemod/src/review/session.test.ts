import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drafted, OTHER_PASSWORD as Q, PASSWORD as P } from '../testing/migrated.js';
import { decided } from './decided.js';
import { itemsOf } from './item.js';
import { begin, current, next, type Session, type Step } from './session.js';

const FILES = {
  'db.ts': `export const db = { user: 'app', password: '${P}' };\nexport const apiToken = '${Q}';\n`,
  'mail.ts': `enum E { password = '${P}1' }\nexport const mailPassword = '${Q}2';\n`,
};
const { plan } = drafted({ files: FILES });
const items = itemsOf(plan);

const accept: Step = { kind: 'decide', decision: 'accept' };
const skip: Step = { kind: 'decide', decision: 'skip' };
const wrong: Step = { kind: 'decide', decision: 'false-positive' };
const rest: Step = { kind: 'accept-rest' };
const back: Step = { kind: 'back' };
const rename = (name: string): Step => ({ kind: 'rename', name });

function after(steps: readonly Step[]): Session {
  return steps.reduce(next, begin(items));
}

it('asks about three secrets and the one that cannot be migrated', () => {
  expect(items.map(({ kind, id }) => [kind, id])).toEqual([
    ['secret', 'shop/db'],
    ['secret', 'shop/api-token'],
    ['secret', 'shop/mail-password'],
    ['refusal', 'refusal 1'],
  ]);
});

describe.each<{ steps: readonly Step[]; stored: readonly string[]; refused: readonly string[] }>([
  { steps: [], stored: [], refused: ['enum-member', 'declined', 'declined', 'declined'] },
  {
    steps: [rest],
    stored: ['shop/db', 'shop/api-token', 'shop/mail-password'],
    refused: ['enum-member'],
  },
  {
    steps: [skip, rest],
    stored: ['shop/api-token', 'shop/mail-password'],
    refused: ['enum-member', 'declined'],
  },
  {
    steps: [wrong, rest],
    stored: ['shop/api-token', 'shop/mail-password'],
    refused: ['enum-member', 'false-positive'],
  },
  {
    steps: [rename('team/db'), accept, skip, skip],
    stored: ['team/db'],
    refused: ['enum-member', 'declined', 'declined'],
  },
  {
    steps: [accept, back, skip, accept, accept],
    stored: ['shop/api-token', 'shop/mail-password'],
    refused: ['enum-member', 'declined'],
  },
  {
    steps: [rename('team/db'), back, rest],
    stored: ['shop/db', 'shop/api-token', 'shop/mail-password'],
    refused: ['enum-member'],
  },
  {
    steps: [rest, back, back, skip, skip, skip, wrong],
    stored: [],
    refused: ['declined', 'declined', 'declined', 'false-positive'],
  },
  {
    steps: [skip, skip, skip, accept],
    stored: [],
    refused: ['enum-member', 'declined', 'declined', 'declined'],
  },
])('after $steps', ({ steps, stored, refused }) => {
  it('stores and refuses what was said', () => {
    const { secrets, refusals } = decided(plan, after(steps));
    expect(secrets.map(({ name }) => name)).toEqual(stored);
    expect(refusals.map(({ reason }) => reason)).toEqual(refused);
  });
});

it('renames a secret in every place that reads it', () => {
  const [secret] = decided(plan, after([rename('team/db'), rest])).secrets;
  expect(secret?.places.map((place) => place.secret)).toEqual(['team/db', 'team/db']);
});

const steps = fc.array(
  fc.oneof(
    fc.constantFrom(accept, skip, wrong, rest, back),
    fc.constantFrom('team/a', 'team/b').map(rename),
  ),
);

it('takes back any answer, and nothing else', () => {
  fc.assert(
    fc.property(
      steps,
      fc.constantFrom(accept, skip, wrong, rest, rename('team/c')),
      (before, one) => {
        const session = after(before);
        const later = next(session, one);
        expect(later === session ? session : next(later, back)).toBe(session);
        expect(current(later)).not.toBe(
          one.kind === 'rename' || later === session ? {} : current(session),
        );
      },
    ),
    { numRuns: 200 },
  );
});

it('comes to its beginning, however often one goes back', () => {
  fc.assert(
    fc.property(steps, (before) => {
      const backs = before.map(() => back);
      const { decisions, names } = after([...before, ...backs]);
      expect([decisions.size, names.size]).toEqual([0, 0]);
    }),
    { numRuns: 100 },
  );
});
