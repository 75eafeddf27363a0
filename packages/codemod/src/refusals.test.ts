import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refusalPage, REFUSALS } from './refusals.js';
import type { RefusalReason } from './types.js';

const PAGE = readFileSync(new URL('../../../docs/troubleshooting.md', import.meta.url), 'utf8');
const SECTIONS = new Map(
  PAGE.split(/^### /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...text] = section.split('\n');
      return [heading, text.join('\n')];
    }),
);

it('are explained on the page, each of them and no other', () => {
  expect([...SECTIONS.keys()]).toEqual(Object.keys(REFUSALS).sort());
});

describe.each(Object.keys(REFUSALS) as RefusalReason[])('%s', (reason) => {
  it('has its section where the link leads, in the words of the report', () => {
    const section = SECTIONS.get(new URL(refusalPage(reason)).hash.slice(1));
    expect(section).toContain(`Why: ${REFUSALS[reason].why}.`);
    expect(section).toContain(`What to do: ${REFUSALS[reason].next}.`);
  });
});
