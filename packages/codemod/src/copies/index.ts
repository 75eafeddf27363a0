import { SecretMap, type Finding, type Secret } from '@secretlift/detector';
import { refusalText } from '../refusals.js';
import type { Copy, Plan, Scan } from '../types.js';
import { linesHolding } from './lines.js';
import { textsIn } from './texts.js';

/**
 * Where else in a project the values stand that were found: in comments, in other languages, in what
 * builds, starts, configures and describes it. They are not rewritten, so a person has to know. Not
 * looked for: what a plan leaves alone by default, and what git ignores.
 *
 * @param root absolute folder of the project; all of it is searched, whatever was scanned
 */
export async function copiesOf({ files }: Scan, plan: Plan, root: string): Promise<Copy[]> {
  const findings = files.flatMap((file) => file.findings);
  const values = distinctValues(findings.filter(isWanted(plan)));
  const copies: Copy[] = [];
  for await (const { path, kind, text } of values.length === 0 ? [] : textsIn(root)) {
    const reported = files.find((file) => file.path === path)?.findings.map(({ range }) => range);
    for (const value of values) {
      const lines = linesHolding(value, text, reported ?? []);
      if (lines.length > 0) copies.push({ path, kind, lines, value });
    }
  }
  return copies;
}

function isWanted({ refusals }: Plan): (finding: Finding) => boolean {
  const byDefault = refusals.filter(({ reason }) => refusalText(reason).byDefault === true);
  const leftAlone = new Set(byDefault.map(({ finding }) => finding));
  return (finding) => !leftAlone.has(finding);
}

function distinctValues(findings: readonly Finding[]): Secret[] {
  const values = new SecretMap<Secret>();
  for (const { value } of findings) values.set(value, value);
  return [...values.values()];
}
