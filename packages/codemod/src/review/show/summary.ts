import { copyLines, describedCopies } from '../../report/copies.js';
import { costLines } from '../../report/cost.js';
import { count } from '../../report/sections.js';
import { refusalText } from '../../refusals.js';
import type { Outcome, Plan, Refusal } from '../../types.js';
import type { Screen } from '../screen.js';

/** What a review has come to, before it is carried out. */
export function summaryLines(
  plan: Plan,
  planned: Outcome,
  { colors }: Pick<Screen, 'colors'>,
): string[] {
  const stored = plan.secrets.map(
    ({ name, places }) => `  ${colors.cyan(name)}  ${count(places.length, 'place')}`,
  );
  return [
    '',
    colors.bold(`${count(stored.length, 'secret')} to store`),
    ...stored,
    ...leftLines(plan.refusals),
    ...costLines(plan.secrets),
    ...copyLines(describedCopies({ ...planned, plan })),
  ];
}

function leftLines(refusals: readonly Refusal[]): string[] {
  const of = (match: (refusal: Refusal) => boolean) => refusals.filter(match).length;
  const wrong = of(({ reason }) => reason === 'false-positive');
  const declined = of(({ reason }) => reason === 'declined');
  const refused = of(({ reason }) => refusalText(reason).byDefault !== true) - declined;
  return [
    ...(declined > 0 ? [`${count(declined, 'credential')} skipped`] : []),
    ...(wrong > 0 ? [`${count(wrong, 'false positive')}, each to get a comment that says so`] : []),
    ...(refused > 0 ? [`${count(refused, 'credential')} that cannot be migrated`] : []),
  ];
}
