import fc from 'fast-check';
import { expect, it } from 'vitest';
import { undone } from '../../packages/codemod/src/testing/undone.js';
import { program } from '../rewrite/programs/program.js';

const CASES = Number(process.env['REWRITE_CASES'] ?? 60);

it(`${CASES} programs are as they were, byte for byte, after their migration and its undo`, () => {
  const isAsItWas = fc.property(program, ({ kind, text }) => {
    const after = undone(text, kind.file, { packageJson: { type: kind.type } });
    if (after === undefined) return;
    expect(after.file.left).toEqual([]);
    expect(after.text).toBe(text);
  });
  fc.assert(isAsItWas, { numRuns: CASES });
}, 600_000);
