import { detect } from '@secretlift/detector';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../packages/detector/src/testing/program.js';
import { corpus } from './corpus/index.js';
import { scoreOf, type Outcome } from './score.js';

const outcomes: readonly Outcome[] = corpus(1).map((item) => ({
  item,
  reported:
    detect(sourceOf(item.code, /<\w+ [a-z]/i.test(item.code) ? 'a.tsx' : 'a.ts')).length > 0,
}));

describe('the development corpus', () => {
  test('has at least 300 positives and 200 hard negatives', () => {
    expect(outcomes.filter(({ item }) => item.positive).length).toBeGreaterThanOrEqual(300);
    expect(outcomes.filter(({ item }) => !item.positive).length).toBeGreaterThanOrEqual(200);
  });

  test('is judged with a precision of 97% and a recall of 95% at least', () => {
    const wrong = outcomes.filter(({ item, reported }) => item.positive !== reported);
    const { precision, recall } = scoreOf(outcomes);
    const listed = wrong.map(
      ({ item }) => `${item.positive ? 'missed' : 'false'}: ${item.category}`,
    );
    expect(precision, listed.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(recall, listed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});
