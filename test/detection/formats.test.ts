import { describe, expect, test } from 'vitest';
import { detect } from '../../packages/detector/src/detect.js';
import { VALUE_RULES } from '../../packages/detector/src/rules/values/index.js';
import { sourceOf } from '../../packages/detector/src/testing/program.js';
import { seeded } from '../../packages/detector/src/testing/sample.js';
import { statementsOf, type Statement } from './corpus/formats.js';

interface Judged extends Statement {
  readonly rule: string;
  readonly reported: boolean;
}

const random = seeded(7);

/** A program for each rule, so that it is parsed once; each statement stands in a block of its own. */
const judged: readonly Judged[] = VALUE_RULES.flatMap((rule) => {
  const statements = statementsOf(rule, random);
  const blocks = statements.map(({ code }) => `{ ${code} }\n`);
  const ends = blocks.map((_, index) => blocks.slice(0, index + 1).join('').length);
  const found = detect(sourceOf(blocks.join(''), 'app.tsx'));
  const reported = new Set(found.map(({ range }) => ends.findIndex((end) => range[0] < end)));
  return statements.map((statement, index) => ({
    ...statement,
    rule: rule.id,
    reported: reported.has(index),
  }));
});

const wrong = judged.filter(({ positive, reported }) => positive !== reported);
const listed = wrong.map(({ rule, way }) => `${rule} ${way}`).join('\n');

describe('every format, wherever it stands', () => {
  test('is found', () => {
    const positives = judged.filter(({ positive }) => positive);
    const missed = wrong.filter(({ positive }) => positive);
    expect(missed.length / positives.length, listed).toBeLessThanOrEqual(0.02);
  });

  test('is not seen in what only resembles it', () => {
    const negatives = judged.filter(({ positive }) => !positive);
    const falsely = wrong.filter(({ positive }) => !positive);
    expect(falsely.length / negatives.length, listed).toBeLessThanOrEqual(0.01);
  });
});
