import type { BaselineDocument } from '../documents/baseline.js';
import { json } from '../documents/json.js';
import { schemaUrl } from '../documents/schema-url.js';
import { colors } from '../report/colors.js';
import { passedOverLines } from '../report/passed-over.js';
import { shortPath } from '../short-path.js';
import type { Baselined } from './types.js';

/** 0: whatever is found is in the baseline; 1: a file could not be looked at. */
export function baselineExitCode({ passedOver }: Baselined): 0 | 1 {
  return passedOver.length === 0 ? 0 : 1;
}

/** What the baseline knows now, for a person; never a value or a hash. */
export function baselineReport(baselined: Baselined, root: string): string {
  const { file, findings, added, entries, passedOver } = baselined;
  const notLooked = passedOverLines(passedOver, root);
  const lines = [
    findings === 0 ? 'No credential was found.' : `${counted(findings, 'finding')}.`,
    added === 0
      ? `Nothing is added to ${file}, which has ${counted(entries, 'entry')}.`
      : `${colors.bold(`${counted(added, 'entry')} added to ${file}`)}, which has ${entries} now.`,
    ...(added === 0 ? [] : [colors.dim(WARNING)]),
    ...(notLooked.length === 0 ? [] : ['Not looked at:', ...notLooked]),
  ];
  return `${lines.join('\n')}\n`;
}

const WARNING =
  'It holds SHA-1 hashes, as detect-secrets writes them: a weak password can be guessed from its hash.';

function counted(count: number, noun: 'finding' | 'entry'): string {
  const plural = { finding: 'findings', entry: 'entries' };
  return `${count} ${count === 1 ? noun : plural[noun]}`;
}

/** The machine-readable report: one JSON document that ends in a line feed; never a value or a hash. */
export function baselineJsonReport(baselined: Baselined, root: string): string {
  const { passedOver, ...numbers } = baselined;
  const notLooked = passedOver.map(({ path, ...why }) => ({ file: shortPath(path, root), ...why }));
  return json({
    $schema: schemaUrl('baseline'),
    version: 1,
    exitCode: baselineExitCode(baselined),
    ...numbers,
    passedOver: notLooked,
  } satisfies BaselineDocument);
}
