import { describe, expect, test } from 'vitest';
import { matchesOf } from '../../value/match.js';
import { fill, seeded } from '../../testing/sample.js';
import { VALUE_RULES } from './index.js';

const SEEDS = [1, 2, 3];

describe.each(VALUE_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const found = (pattern: string, seed: number) =>
    matchesOf(fill(pattern, seeded(seed)), [...(rule.near?.[0] ?? '').split(' '), 'key']).map(
      (match) => match.rule.id,
    );

  test.each(rule.matches)('finds %s', (pattern) => {
    for (const seed of SEEDS) expect(found(pattern, seed)).toContain(id);
  });

  test.each(rule.nonMatches)('leaves %s', (pattern) => {
    for (const seed of SEEDS) expect(found(pattern, seed)).not.toContain(id);
  });

  test('has keywords that its own examples hold', () => {
    for (const pattern of rule.matches) {
      const sample = fill(pattern, seeded(1));
      expect(rule.keywords.some((keyword) => sample.includes(keyword))).toBe(true);
    }
  });
});

test('ids are unique and in kebab-case', () => {
  const ids = VALUE_RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z\d]+(?:-[a-z\d]+)*$/);
});
