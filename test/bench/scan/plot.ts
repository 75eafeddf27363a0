import { RIVALS } from './rivals.js';
import { speedOf, wasEnded, type Run } from './table.js';

const BAR = 18;
const WIDTH = 720;
const LABELS = 250;

/** Bars of megabytes a second of those that came to an end, a group for each folder, as SVG that is legible on light and on dark. */
export function plotOf(runs: readonly Run[]): string {
  const groups = runs.map((run) => ({ run, names: namesOf(run) }));
  const fastest = Math.max(
    ...groups.flatMap(({ run, names }) => names.map((name) => speedOf(run, name))),
  );
  let top = 0;
  const drawn = groups.map(({ run, names }) => {
    const group = drawGroup(run, names, top, fastest);
    top += (names.length + 2) * BAR;
    return group;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" font-family="sans-serif" font-size="12" fill="#6b7280" role="img" aria-label="Megabytes a second of secretlift and of other scanners">
${drawn.join('\n')}
</svg>
`;
}

function namesOf(run: Run): string[] {
  return RIVALS.map(({ name }) => name).filter(
    (name) => run.rounds.has(name) && !wasEnded(run, name),
  );
}

function drawGroup(run: Run, names: readonly string[], top: number, fastest: number): string {
  const title = `<text x="0" y="${top + 13}" font-weight="bold">${run.name}, ${run.megabytes.toFixed(0)} MB: megabytes a second</text>`;
  const bars = names.map((name, at) =>
    bar(name, speedOf(run, name), top + (at + 1) * BAR, fastest),
  );
  return [title, ...bars].join('\n');
}

function bar(name: string, speed: number, top: number, fastest: number): string {
  const width = Math.max(1, (speed / fastest) * (WIDTH - LABELS - 50));
  const color = name === RIVALS[0].name ? '#0f766e' : '#9ca3af';
  return [
    `<text x="${LABELS - 8}" y="${top + 13}" text-anchor="end">${name}</text>`,
    `<rect x="${LABELS}" y="${top + 3}" width="${width.toFixed(1)}" height="${BAR - 5}" fill="${color}"/>`,
    `<text x="${(LABELS + width + 6).toFixed(1)}" y="${top + 13}">${speed.toFixed(1)}</text>`,
  ].join('');
}
