import { expect, it } from 'vitest';
import type { Filter } from '../requests/shapes.js';
import { passesFilters } from './filters.js';
import type { StoredSecret } from './secret.js';

const secret: StoredSecret = {
  arn: 'arn',
  region: 'eu-west-1',
  name: 'testing1/one',
  description: 'Credentials of the ShopDatabase',
  tags: [
    { Key: 'team', Value: 'Payments' },
    { Key: 'stage', Value: 'prod' },
  ],
  versions: [],
  createdAt: 0,
  changedAt: 0,
};

function filter(Key: Filter['Key'], ...Values: readonly string[]): Filter {
  return { Key, Values: [...Values] };
}

it.each([
  ['name', ['testing1'], true],
  ['name', ['Testing1'], false],
  ['name', ['one'], false],
  ['name', ['testing1 one'], false],
  ['name', ['!testing1'], false],
  ['name', ['!other'], true],
  ['name', ['other', 'testing1/o'], true],
  ['description', ['credentials'], true],
  ['description', ['shop cred'], true],
  ['description', ['database'], true],
  ['description', ['redentials'], false],
  ['description', ['credentials missing'], false],
  ['tag-key', ['tea'], true],
  ['tag-key', ['Team'], false],
  ['tag-key', ['!team'], false],
  ['tag-value', ['Pay'], true],
  ['tag-value', ['pay'], false],
  ['primary-region', ['eu-'], true],
  ['owning-service', ['rds'], false],
  ['all', ['ONE'], true],
  ['all', ['payments'], true],
  ['all', ['shop'], true],
  ['all', ['nothing'], false],
  ['all', ['/'], false],
] as const)('%s %j passes: %s', (key, values, passes) => {
  expect(passesFilters(secret, [filter(key, ...values)])).toBe(passes);
});

it('wants every filter passed', () => {
  const team = filter('tag-key', 'team');
  expect(passesFilters(secret, [team, filter('name', 'testing1')])).toBe(true);
  expect(passesFilters(secret, [team, filter('name', 'other')])).toBe(false);
});
