/** Prints what the runtime costs, beside its rivals: `npm run bench:runtime`, on a quiet machine. */
import { figures, type Figure } from './figures.js';

for (const figure of await figures({ runs: 15, by: 'wall' })) console.log(line(figure));

function line({ what, value, unit, most }: Figure): string {
  const limit =
    most === undefined ? '' : `  at most ${shown(most)}${value > most ? '  MISSED' : ''}`;
  return `${what.padEnd(38)}${shown(value).padStart(9)} ${unit.padEnd(5)}${limit}`;
}

function shown(value: number): string {
  return value.toFixed(value < 100 ? 1 : 0);
}
