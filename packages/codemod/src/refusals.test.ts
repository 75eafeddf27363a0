import { describe, expect, it } from 'vitest';
import { refusalPage, REFUSALS } from './refusals.js';
import { sectionsOf } from './testing/page.js';
import type { RefusalReason } from './types.js';

const SECTIONS = sectionsOf('Credentials that stay in the code');

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
