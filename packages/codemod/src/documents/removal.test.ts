import { expect, it } from 'vitest';
import { REMOVAL, removalEntry } from './removal.js';

const until = new Date('2026-01-31T12:00:00Z');

it.each([
  [{ status: 'deleted', name: 'shop/db', until }, { until: '2026-01-31T12:00:00.000Z' }],
  [{ status: 'deleted', name: 'shop/db', until: undefined }, { status: 'deleted' }],
  [{ status: 'kept', name: 'shop/db', problem: 'access denied' }, { problem: 'access denied' }],
] as const)('%j is written as its schema says', (removal, says) => {
  const entry = removalEntry(removal);
  expect(REMOVAL.parse(entry)).toEqual(entry);
  expect(entry).toMatchObject(says);
});
