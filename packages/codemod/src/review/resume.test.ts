import { expect, it } from 'vitest';
import { drafted, OTHER_PASSWORD as Q, PASSWORD as P } from '../testing/migrated.js';
import { itemsOf } from './item.js';
import { resume, savedDecisions } from './resume.js';
import { begin, next, type Session, type Step } from './session.js';

const DB = `export const dbPassword = '${P}';\nexport const mail = { password: '${Q}' };\n`;
const TWO_PLACES = { 'db.ts': DB, 'again.ts': `export const dbPassword = '${P}';\n` };

function itemsIn(files: Readonly<Record<string, string>>) {
  return itemsOf(drafted({ files }).plan);
}

function after(files: Readonly<Record<string, string>>, ...steps: readonly Step[]): Session {
  return steps.reduce(next, begin(itemsIn(files)));
}

const accept: Step = { kind: 'decide', decision: 'accept' };
const skip: Step = { kind: 'decide', decision: 'skip' };
const rename: Step = { kind: 'rename', name: 'team/db' };

/** What a session is taken up as, where the files are these by then. */
function takenUp(session: Session, files: Readonly<Record<string, string>>) {
  const { decisions, names } = resume(
    itemsIn(files),
    savedDecisions(session, '/nowhere'),
    '/nowhere',
  );
  return { decisions: [...decisions.values()], names: [...names.values()] };
}

it.each([
  {
    says: 'everything, where nothing has changed',
    files: TWO_PLACES,
    decisions: ['accept', 'skip'],
    names: ['team/db'],
  },
  {
    says: 'what is left of a secret, where a file was rewritten',
    files: { 'db.ts': DB },
    decisions: ['accept', 'skip'],
    names: ['team/db'],
  },
  {
    says: 'nothing of a secret that is in a further place since',
    files: { ...TWO_PLACES, 'new.ts': `export const dbPassword = '${P}';\n` },
    decisions: ['skip'],
    names: [],
  },
])('takes up $says', ({ files, decisions, names }) => {
  const session = after(TWO_PLACES, rename, accept, skip);
  expect(takenUp(session, files)).toEqual({ decisions, names });
});

it('goes back through what it has taken up', () => {
  const session = after(TWO_PLACES, rename, accept, skip);
  const resumed = resume(session.items, savedDecisions(session, '/nowhere'), '/nowhere');
  const beginning = [1, 2, 3].reduce((now) => next(now, { kind: 'back' }), resumed);
  expect([beginning.decisions.size, beginning.names.size]).toEqual([0, 0]);
});

it('keeps names of files and of what is bound, and no value', () => {
  const kept = JSON.stringify(savedDecisions(after(TWO_PLACES, rename, accept), '/nowhere'));
  expect(kept).toContain('db.ts: dbPassword');
  expect(kept).not.toContain(P);
});
