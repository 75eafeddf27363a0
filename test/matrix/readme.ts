import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../support/fixture.js';

const README = readFileSync(join(REPOSITORY, 'packages/eslint-plugin/README.md'), 'utf8');

/**
 * The code that the plugin's README shows first below a heading.
 *
 * @throws {Error} where there is no such heading, or no code below it
 */
export function codeBelow(heading: string): string {
  const [, section = ''] = README.split(`\n### ${heading}\n`);
  const code = /^```\w+\n([\s\S]*?)^```$/m.exec(section)?.[1];
  if (code === undefined) throw new Error(`The README shows no code below "${heading}".`);
  return code;
}
