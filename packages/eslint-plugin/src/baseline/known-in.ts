import { dirname, relative, resolve, sep } from 'node:path';
import type { Finding } from '@secretlift/detector';
import type { Rule } from 'eslint';
import { readBaseline } from './read-baseline.js';

/** What is asked of ESLint about the file that is linted. */
type Linted = Pick<Rule.RuleContext, 'cwd' | 'physicalFilename' | 'sourceCode'>;

/**
 * Whether a finding stands in a `.secrets.baseline` of detect-secrets, whatever an audit said of it.
 *
 * @param path of the baseline, relative to the folder in which ESLint runs
 * @throws Error where it cannot be read: its message names the file and the next step
 */
export function knownIn(path: string, linted: Linted): (finding: Finding) => boolean {
  const { cwd, physicalFilename, sourceCode } = linted;
  const baseline = resolve(cwd, path);
  const known = readBaseline(baseline);
  const file = resolve(cwd, physicalFilename);
  const filename = [dirname(baseline), cwd]
    .map((folder) => slashed(relative(folder, file)))
    .find((name) => known.hasFile(name));
  if (filename === undefined) return () => false;
  return (finding) => known.holds(filename, finding, sourceCode.text);
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
