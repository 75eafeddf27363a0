import { json } from '../documents/json.js';
import { removalEntry } from '../documents/removal.js';
import { schemaUrl } from '../documents/schema-url.js';
import type { TeardownDocument } from '../documents/teardown.js';
import { colors } from '../report/colors.js';
import type { Removal } from '../store/index.js';
import type { Sentence, Teardown } from './types.js';

/** 0: nothing of ours is left; 1: something is, or it was only planned. */
export function teardownExitCode({ sentences, removals = [] }: Teardown): 0 | 1 {
  const deleted = new Set(
    removals.flatMap(({ status, name }) => (status === 'deleted' ? [name] : [])),
  );
  return sentences.every(({ status, name }) => status === 'gone' || deleted.has(name)) ? 0 : 1;
}

/** What would be deleted, and what stays and why. */
export function teardownPlanReport({ sentences, where }: Teardown): string {
  const count = sentences.filter(({ status }) => status === 'to-delete').length;
  const title = `${count} of ${sentences.length} secrets of the manifest to delete in ${where}`;
  return [colors.bold(title), ...sentences.map(sentenceLine), ''].join('\n');
}

function sentenceLine(sentence: Sentence): string {
  if (sentence.status !== 'to-delete') {
    const sign = sentence.status === 'gone' ? colors.green('✓') : colors.yellow('–');
    return `${sign} ${sentence.name} ${colors.dim(sentence.why)}`;
  }
  const { name, readBy } = sentence;
  const places = readBy === 1 ? 'one place' : `${readBy} places`;
  return readBy === 0 ? `  ${name}` : `  ${name} ${colors.yellow(`still read in ${places} here`)}`;
}

/** What became of it. */
export function teardownDoneReport(removals: readonly Removal[]): string {
  return removals.map((removal) => `${removalLine(removal)}\n`).join('');
}

function removalLine(removal: Removal): string {
  if (removal.status === 'kept')
    return `${colors.red('✗')} ${removal.name} not deleted: ${removal.problem}`;
  const until = removal.until?.toISOString().slice(0, 10);
  const detail = until === undefined ? 'deleted' : `deleted; until ${until} it can be restored`;
  return `${colors.green('✓')} ${removal.name} ${colors.dim(detail)}`;
}

/** The machine-readable report: one JSON document that ends in a line feed. */
export function teardownJsonReport(teardown: Teardown): string {
  const { where, sentences, removals } = teardown;
  return json({
    $schema: schemaUrl('teardown'),
    version: 1,
    status: removals === undefined ? 'planned' : 'carried-out',
    exitCode: teardownExitCode(teardown),
    where,
    sentences: [...sentences],
    removals: removals?.map(removalEntry),
  } satisfies TeardownDocument);
}
