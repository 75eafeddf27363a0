import { readFile } from 'node:fs/promises';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { withGenerated } from './documented.js';

test('docs/detection.md lists what the tables hold: write it anew with write-documentation.ts', async () => {
  const document = await readFile(new URL('../../docs/detection.md', import.meta.url), 'utf8');
  const fresh = await format(withGenerated(document), {
    parser: 'markdown',
    singleQuote: true,
    printWidth: 100,
  });
  expect(document).toBe(fresh);
});
