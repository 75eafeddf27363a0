import type { Case } from './corpus/index.js';

/** Whether each case of a corpus was reported. */
export interface Outcome {
  readonly item: Case;
  readonly reported: boolean;
}

/** Shares from 0 to 1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How well what was reported agrees with what should be. */
export function scoreOf(outcomes: readonly Outcome[]): Score {
  const count = (positive: boolean, reported: boolean) =>
    outcomes.filter(({ item, reported: was }) => item.positive === positive && was === reported)
      .length;
  const found = count(true, true);
  const precision = found / Math.max(1, found + count(false, true));
  const recall = found / Math.max(1, found + count(true, false));
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

/** Share of the cases of each category that were judged rightly, from 0 to 1. */
export function rightByCategory(outcomes: readonly Outcome[]): Map<string, number> {
  const byCategory = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const { category } = outcome.item;
    byCategory.set(category, [...(byCategory.get(category) ?? []), outcome]);
  }
  return new Map(
    [...byCategory].map(([category, of]) => [
      category,
      of.filter(({ item, reported }) => item.positive === reported).length / of.length,
    ]),
  );
}
