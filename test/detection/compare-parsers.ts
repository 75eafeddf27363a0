/**
 * Says where the parser of the scan and that of ESLint's rule find different things:
 * `npx tsx test/detection/compare-parsers.ts FOLDER…`. It takes minutes on large repositories.
 */
import { resolve } from 'node:path';
import { disagreements } from './parsers.js';

for (const folder of process.argv.slice(2)) {
  const differing = await disagreements(resolve(folder));
  console.log(`${folder}: ${differing.size} files differ`);
  for (const [path, { scan, rule }] of differing)
    console.log(`  ${path}: ${scan.length} with the scan's parser, ${rule.length} with the rule's`);
  if (differing.size > 0) process.exitCode = 1;
}
