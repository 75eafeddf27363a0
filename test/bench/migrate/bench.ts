/**
 * Prints what a dry run costs as applications grow, in seconds of processor time, and by how much
 * each doubling multiplies it: `npm run bench:migrate`, on a quiet machine.
 */
import { LINES_PER_LITERAL, type Layout } from './application.js';
import { measure, type Spent } from './measure.js';

const LAYOUTS = [
  'one JavaScript file',
  'one TypeScript file',
  'a file for each literal',
] as const satisfies readonly Layout[];
const SIZES = [50, 100, 200, 400];

for (const layout of LAYOUTS) {
  console.log(`\n${layout}`);
  await measure(layout, 10);
  let before: Spent | undefined;
  for (const literals of SIZES) {
    const spent = await measure(layout, literals);
    console.log(line(literals, spent, before));
    before = spent;
  }
}

function line(literals: number, spent: Spent, before: Spent | undefined): string {
  const size = `${literals} literals, ${literals * LINES_PER_LITERAL} lines`.padEnd(28);
  const growth = (step: keyof Spent) =>
    before ? `×${(spent[step] / before[step]).toFixed(1)}` : '';
  const cell = (step: keyof Spent) =>
    `${step} ${spent[step].toFixed(2).padStart(5)} s ${growth(step).padEnd(5)}`;
  return `${size} ${cell('scan')} ${cell('draft')}`;
}
