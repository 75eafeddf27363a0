/** Prints how well secretlift and its peers judge the development corpus: `npx tsx test/detection/evaluate.ts [seed]`. */
import { corpus } from './corpus/index.js';
import { JUDGES } from './judges.js';
import { rightByCategory, scoreOf, type Outcome } from './score.js';

const items = corpus(Number(process.argv[2] ?? 1));
const categories = [...new Set(items.map(({ category }) => category))];
const percent = (share: number) => String(Math.round(share * 100)).padStart(3);

console.log(`| | precision | recall | F1 | ${categories.join(' | ')} |`);
console.log(`|---|${'---:|'.repeat(3 + categories.length)}`);
for (const [name, judge] of Object.entries(JUDGES)) {
  const reported = await judge(items);
  const outcomes: Outcome[] = items.map((item, index) => ({
    item,
    reported: reported[index] ?? false,
  }));
  const { precision, recall, f1 } = scoreOf(outcomes);
  const right = rightByCategory(outcomes);
  const cells = [precision, recall, f1, ...categories.map((category) => right.get(category) ?? 0)];
  console.log(`| ${name} | ${cells.map(percent).join(' | ')} |`);
}
