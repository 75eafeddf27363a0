import fc from 'fast-check';
import { expect, it } from 'vitest';
import { page } from './page.js';

const position = ({ value, id }: { value: number; id: string }) => [value, id] as const;
const items = fc
  .uniqueArray(fc.string(), { maxLength: 30 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.record({ value: fc.nat(3), id: fc.constant(id) }))),
  );

it('shows every item once, in order, over all pages', () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 7 }), fc.boolean(), (all, size, descending) => {
      const whole = page(all, { position, descending, size: 1000, token: undefined });
      const seen = [];
      let token: string | undefined;
      do {
        const { items: shown, nextToken } = page(all, { position, descending, size, token });
        expect(shown.length).toBeLessThanOrEqual(size);
        seen.push(...shown);
        token = nextToken;
      } while (token !== undefined);
      expect(seen).toEqual(whole.items);
      expect(whole.items).toHaveLength(all.length);
    }),
  );
});

it('goes on behind an item that was deleted meanwhile', () => {
  const all = [1, 2, 3, 4].map((value) => ({ value, id: 'x' }));
  const { nextToken: token } = page(all, { position, size: 2, token: undefined });
  const rest = page(
    all.filter(({ value }) => value !== 2),
    { position, size: 9, token },
  );
  expect(rest.items.map(({ value }) => value)).toEqual([3, 4]);
});

it.each([
  '',
  'x',
  Buffer.from('[1]').toString('base64url'),
  Buffer.from('{}').toString('base64url'),
])('refuses the token %j', (token) => {
  expect(() => page([], { position, size: 1, token })).toThrow('NextToken');
});
