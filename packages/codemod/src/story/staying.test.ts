import { expect, it } from 'vitest';
import { drafted, OTHER_PASSWORD, PASSWORD } from '../testing/migrated.js';
import { stayingEntries } from './staying.js';

/** What a report names of a file of the migration, without how it is revoked. */
function staying(files: Readonly<Record<string, string>>) {
  const { plan, rewritten } = drafted({ files });
  const scan = { paths: [], files: [], passedOver: [], references: new Set<string>(), read: 1 };
  const nothing = { copies: [], dependencies: [], declarations: [] };
  const outcome = { root: '/nowhere', scan, plan, rewritten, ...nothing };
  return stayingEntries({ ...outcome, stored: undefined, applied: undefined });
}

const SWITCH = `switch (password) { case '${PASSWORD}': enter(); }`;

it('names each value once, with all its places', () => {
  const entries = staying({ 'a.js': `\n${SWITCH}\n`, 'b.js': SWITCH });
  expect(entries).toMatchObject([
    {
      kind: 'password',
      revocation: { what: expect.stringContaining('change it where it lets in') as unknown },
      places: [
        { file: 'a.js', line: 2, column: 27 },
        { file: 'b.js', line: 1, column: 27 },
      ],
    },
  ]);
});

it('leaves out what a secret holds', () => {
  const lifted = `export const password = '${PASSWORD}';`;
  const other = SWITCH.replace(PASSWORD, OTHER_PASSWORD);
  expect(staying({ 'a.js': `${lifted}\n${SWITCH}\n${other}` })).toMatchObject([
    { places: [{ line: 3 }] },
  ]);
});

it('leaves out what stays on purpose', () => {
  expect(staying({ 'a.test.js': SWITCH })).toEqual([]);
});

it('shows no value', () => {
  expect(JSON.stringify(staying({ 'a.js': SWITCH }))).not.toContain(PASSWORD);
});
