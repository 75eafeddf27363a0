import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { Cache, expire } from './cache.js';
import { createEntry, type Entry } from './entry.js';
import { keyOf, type Address } from './sources/source.js';

const lifetimes = { ttl: 60_000, maxStale: 60_000, maxEntries: 3 };
const at = (id: string): Address => ({ id, regions: [] });
const text = (value: string) => ({ kind: 'text', text: value }) as const;

test('a key holds Regions, stage and version', () => {
  const addresses: Address[] = [
    at('a'),
    { ...at('a'), regions: ['eu-west-1'] },
    { ...at('a'), regions: ['eu-west-1', 'eu-west-2'] },
    { ...at('a'), stage: 'AWSPREVIOUS' },
    { ...at('a'), version: 'AWSPREVIOUS' },
  ];
  expect(new Set(addresses.map(keyOf)).size).toBe(addresses.length);
});

test('the oldest goes when there are too many', () => {
  const cache = new Cache(new Map(), lifetimes);
  const first = cache.put(at('0'), text('0'));
  for (const id of ['1', '2', '3']) cache.put(at(id), text(id));
  expect([cache.fresh(at('0')), first.fresh]).toEqual([undefined, false]);
  expect(cache.fresh(at('3'))).toBeDefined();
});

test('when its time has come it is handed over, up to a tenth early', async () => {
  const due = vi.fn<(entry: Entry) => void>(expire);
  const cache = new Cache(new Map(), { ...lifetimes, ttl: 50 }, due);
  const entry = cache.put(at('a'), text('a'));
  await pause(40);
  expect(due).not.toHaveBeenCalled();
  await pause(30);
  expect(due.mock.calls).toEqual([[entry]]);
  expect(cache.fresh(at('a'))).toBeUndefined();
});

describe('extend', () => {
  test('gives an expired value again', () => {
    const cache = new Cache(new Map(), lifetimes);
    expire(cache.put(at('a'), text('a')));
    expect(cache.extend(at('a'))?.value).toEqual(text('a'));
    expect(cache.fresh(at('a'))).toBeDefined();
  });

  test('does not give one that is too old, or was never there', async () => {
    const cache = new Cache(new Map(), { ...lifetimes, maxStale: 5 });
    cache.put(at('a'), text('a'));
    await pause(10);
    expect([cache.extend(at('a')), cache.extend(at('b'))]).toEqual([undefined, undefined]);
  });
});

test('dropAll forgets every stage and tells the keys', () => {
  const cache = new Cache(new Map(), lifetimes);
  const previous = { ...at('a'), stage: 'AWSPREVIOUS' };
  const entries = [at('a'), previous, at('b')].map((address) => cache.put(address, text('x')));
  expect(cache.dropAll('a')).toEqual([keyOf(at('a')), keyOf(previous)]);
  expect(entries.map(({ fresh }) => fresh)).toEqual([false, false, true]);
});

test('an entry that came from another thread expires too', async () => {
  const entry = { ...createEntry(at('a'), text('a'), Date.now() - 50), thread: -1 };
  const cache = new Cache(new Map([[keyOf(at('a')), entry]]), { ...lifetimes, ttl: 60 });
  expect(cache.fresh(at('a'))).toBeDefined();
  await pause(30);
  expect(cache.fresh(at('a'))).toBeUndefined();
});
