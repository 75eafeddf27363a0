import fc from 'fast-check';
import { expect, it } from 'vitest';
import { searcher } from './searcher.js';

it('finds what includes() finds', () => {
  const text = fc.string({ minLength: 3, maxLength: 6, unit: fc.constantFrom('a', 'b', 'c') });
  const line = fc.string({ maxLength: 40, unit: fc.constantFrom('a', 'b', 'c') });
  fc.assert(
    fc.property(
      fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 6 }),
      line,
      (forms, within) => {
        const expected = forms.flatMap((texts, index) =>
          texts.some((one) => within.includes(one)) ? [index] : [],
        );
        expect([...searcher(forms)(within)].sort()).toEqual(expected);
      },
    ),
  );
});

it('takes as long for a thousand texts as for one', () => {
  const lines = Array.from(
    { length: 2_000 },
    (_, index) => `+const value${index} = read(${index});`,
  );
  const search = searcher(Array.from({ length: 4_000 }, (_, index) => [`q${index}z-secret`]));
  const began = performance.now();
  for (const line of lines) search(line);
  expect(performance.now() - began).toBeLessThan(1_000);
});
