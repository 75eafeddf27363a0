import { Secret } from '@secretlift/detector';
import { expect, it } from 'vitest';
import type { PlannedPlace, PlannedSecret } from '../types.js';
import { costLines, costOf } from './cost.js';

const VALUE = new Secret('p'.repeat(12));

function bare(name: string, binding = 'token'): PlannedSecret {
  const places = [{ binding } as PlannedPlace];
  return { name, description: '', content: { form: 'string', value: VALUE }, places };
}

function json(name: string, keys: readonly string[], details = {}): PlannedSecret {
  const entries = new Map(keys.map((key) => [key, VALUE]));
  return { name, description: '', content: { form: 'json', entries, details }, places: [] };
}

it('counts secrets, what grouping saves, and reads at the default TTL', () => {
  const cost = costOf([bare('shop/token'), json('shop/db', ['username', 'password'])]);
  expect(cost).toEqual({
    secretsPerMonthInDollars: 0.8,
    readsPerProgramAndMonthInDollars: 0.09,
    ttlInSeconds: 300,
    savedByGrouping: { secrets: 1, perMonthInDollars: 0.4 },
    configuration: [{ secret: 'shop/db', keys: ['username'] }],
  });
});

it.each<[what: string, secret: PlannedSecret, keys: readonly string[] | undefined]>([
  [
    'a user name, and no details that stay in the code',
    json('a', ['username', 'password'], { host: 'h', dbname: 'd' }),
    ['username'],
  ],
  ['the id of a pair', json('a', ['accessKeyId', 'secretAccessKey']), ['accessKeyId']],
  ['credentials alone', json('a', ['password', 'hostPassword']), undefined],
  ['an id with a secret of its own', bare('a', 'aws.clientId'), []],
  ['a token', bare('a', 'api.token'), undefined],
])('%s', (_what, secret, keys) => {
  const expected = keys === undefined ? [] : [{ secret: 'a', keys }];
  expect(costOf([secret]).configuration).toEqual(expected);
});

it('says it in words', () => {
  expect(costLines([bare('shop/token'), json('shop/db', ['username', 'password'])])).toEqual([
    '2 secrets × $0.40 = $0.80 a month; one for each value would be 1 secret more, $0.40.',
    '$0.05 per 10,000 reads: $0.09 a month for each program that reads them every 300 s, as the runtime does.',
    'Configuration rather than secret, by its name: shop/db { username }. In Parameter Store it would be free; inside a secret that is needed anyway it costs nothing more.',
  ]);
});

it('asks nothing for parameters, and nothing for nothing', () => {
  expect(costLines([bare('ssm:/shop/token')])).toEqual(['1 parameter of up to 4 KB: free.']);
  expect(costOf([bare('ssm:/shop/token')])).toMatchObject({ secretsPerMonthInDollars: 0 });
  expect(costLines([])).toEqual([]);
});
