/** Writes the generated parts of `docs/detection.md` anew: `npx tsx test/detection/write-documentation.ts`. */
import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { withGenerated } from './documented.js';

const path = new URL('../../docs/detection.md', import.meta.url);
const document = withGenerated(await readFile(path, 'utf8'));
await writeFile(
  path,
  await format(document, { parser: 'markdown', singleQuote: true, printWidth: 100 }),
);
