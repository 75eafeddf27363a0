import { readFileSync } from 'node:fs';

const PAGE = readFileSync(new URL('../../../../docs/troubleshooting.md', import.meta.url), 'utf8');

/**
 * The sections (`###`) of a chapter (`##`) of `docs/troubleshooting.md`, their texts by their headings.
 *
 * @throws Error where there is no such chapter
 */
export function sectionsOf(chapter: string): Map<string, string> {
  const found = PAGE.split(/^## /m).find((text) => text.startsWith(`${chapter}\n`));
  if (found === undefined) throw new Error(`No chapter "${chapter}"`);
  const sections = found.split(/^### /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [heading = '', ...text] = section.split('\n');
      return [heading, text.join('\n')];
    }),
  );
}
