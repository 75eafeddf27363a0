import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faultsOf } from './faults.js';
import { type Program, program } from './programs/program.js';
import { openTheatre, type Theatre } from './running/theatre.js';

const CASES = Number(process.env['REWRITE_CASES'] ?? 200);

let theatre: Theatre;
beforeAll(() => {
  theatre = openTheatre();
});
afterAll(() => {
  theatre[Symbol.dispose]();
});

it(
  `${CASES} programs do the same after their migration, and hold no credential`,
  async () => {
    const isMigratedWell = async (one: Program) => {
      expect(await faultsOf(one, theatre), one.text).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(program, isMigratedWell), { numRuns: CASES });
  },
  Infinity,
);
