import { Secret } from '@secretlift/detector';
import { expect, it } from 'vitest';
import type { PlannedSecret } from '../types.js';
import { requestProblems, type StorageRequest } from './request-limits.js';

const named = (name: string): PlannedSecret => ({
  name,
  content: { form: 'string', value: new Secret('x') },
  description: '',
  places: [],
});
const tags = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`tag-${index}`, 'x']));
const problems = (request: Partial<StorageRequest>, name = 'shop/db') =>
  requestProblems([named(name)], { tags: {}, replicaRegions: [], ...request }).map(
    ({ what }) => what,
  );

it.each<Partial<StorageRequest>>([
  {},
  { tags: tags(49) },
  { tags: { ['k'.repeat(128)]: 'v'.repeat(256), 'Kosten Stelle': 'Zürich/4 _.:=+-@', empty: '' } },
  { kmsKeyId: 'a'.repeat(2048) },
  { replicaRegions: ['us-east-1', 'us-gov-west-1', 'ap-southeast-3'] },
])('takes what AWS takes: %j', (request) => {
  expect(problems(request)).toEqual([]);
});

it.each<[Partial<StorageRequest>, RegExp]>([
  [{ tags: tags(50) }, /^50 tags are too many/],
  [{ tags: { ['k'.repeat(129)]: '' } }, /more than 128/],
  [{ tags: { '': 'x' } }, /or of none/],
  [{ tags: { key: 'v'.repeat(257) } }, /more than 256/],
  [{ tags: { 'key;': '' } }, /other characters/],
  [{ tags: { key: 'a\nb' } }, /other characters/],
  [{ tags: { 'AWS:key': '' } }, /reserved/],
  [{ tags: { 'secretlift:exposed': '' } }, /reserved/],
  [{ kmsKeyId: 'a'.repeat(2049) }, /1 to 2048 characters, and this has 2049/],
  [{ kmsKeyId: '' }, /this has 0/],
  [{ replicaRegions: ['Frankfurt'] }, /"Frankfurt" is no Region/],
])('says at once what AWS would refuse: %j', (request, says) => {
  expect(problems(request)).toEqual([expect.stringMatching(says)]);
});

it('knows that a parameter takes a shorter name of a key', () => {
  expect(problems({ kmsKeyId: 'a'.repeat(257) }, 'ssm:/shop/db')).toHaveLength(1);
});

it('asks nothing of a plan without secrets', () => {
  expect(requestProblems([], { tags: tags(60), replicaRegions: [] })).toEqual([]);
});
