import type { Run, Screen } from './screen.js';

const FONT_SIZE = 13;
const WIDTH = 7.8;
const HEIGHT = 18;
const MARGIN = 16;

/** Names of the colours of a terminal's palette that our output has. */
const COLORS: Readonly<Record<number, string>> = { 1: 'red', 2: 'green', 3: 'yellow', 6: 'cyan' };

/** Each colour on white and on black: contrast 4.5 or more, in both. */
const STYLE = `
  rect { fill: #ffffff; stroke: #d0d7de }
  text { fill: #1f2328; font: ${FONT_SIZE}px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: pre }
  .bold { font-weight: 600 } .dim { fill: #59636e }
  .red { fill: #cf222e } .green { fill: #116329 } .yellow { fill: #7d4e00 } .cyan { fill: #1b6c7d }
  @media (prefers-color-scheme: dark) {
    rect { fill: #0d1117; stroke: #3d444d }
    text { fill: #f0f6fc } .dim { fill: #9198a1 }
    .red { fill: #ff7b72 } .green { fill: #56d364 } .yellow { fill: #e3b341 } .cyan { fill: #76e3ea }
  }
`;

/**
 * Draws what a terminal shows as a picture of texts, light or dark as the reader has it.
 *
 * @param title what it shows, for those who do not see it
 */
export function svgOf(screen: Screen, columns: number, title: string): string {
  const width = Math.ceil(columns * WIDTH + 2 * MARGIN);
  const height = screen.length * HEIGHT + 2 * MARGIN;
  const texts = screen.flatMap((runs, row) => runs.map((run) => textOf(run, row)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>
${texts.join('\n')}
</svg>
`;
}

/** Its length is given, so that columns meet whatever the font. */
function textOf({ text, column, color, isBold, isDim }: Run, row: number): string {
  const x = rounded(MARGIN + column * WIDTH);
  const y = MARGIN + row * HEIGHT + FONT_SIZE;
  const names = [color !== undefined && COLORS[color], isBold && 'bold', isDim && 'dim'];
  const look = names.filter((name) => name !== false && name !== undefined).join(' ');
  const length = rounded(text.length * WIDTH);
  return `<text x="${x}" y="${y}" textLength="${length}"${look && ` class="${look}"`} xml:space="preserve">${escaped(text)}</text>`;
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
