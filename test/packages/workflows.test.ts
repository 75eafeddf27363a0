import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('../../.github/workflows/', import.meta.url);

const workflows = await Promise.all(
  (await readdir(FOLDER)).map(async (name) => ({
    name,
    text: await readFile(new URL(name, FOLDER), 'utf8'),
  })),
);

describe.each(workflows)('$name', ({ text }) => {
  it('pins every action to a commit, and says which version it is', () => {
    const uses = text.match(/^\s*(?:- )?uses: .*$/gmu) ?? [];
    expect(uses).not.toHaveLength(0);
    for (const line of uses) expect(line).toMatch(/@[\da-f]{40} # v\d+\.\d+\.\d+$/u);
  });

  it('begins without permissions, or with reading alone', () => {
    expect(text).toMatch(/^permissions: \{\}$|^permissions:\n {2}contents: read\n(?! )/mu);
  });

  it('needs no stored token', () => expect(text).not.toContain('secrets.'));
});
