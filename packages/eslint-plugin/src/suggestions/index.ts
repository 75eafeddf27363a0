import type { Finding } from '@secretlift/detector';
import type { Rule } from 'eslint';
import { isClientCode } from './audience.js';
import { bindsTighter, mayAwait } from './await-place.js';
import type { Edit } from './edit.js';
import { environmentRead } from './environment.js';
import { programFile, type ProgramFile } from './file.js';
import { importedFor } from './import.js';
import { secretName } from './names.js';
import { placeOf, type Place } from './place.js';
import { readInstead } from './read.js';
import { suppression } from './suppression.js';

/** What an editor shows for each suggestion. */
export const SUGGESTION_MESSAGES = {
  readSecret: 'Store it as "{{secret}}", and read it with {{accessor}}().',
  readEnvironment: 'Read it from process.env.{{variable}}.',
  suppress: 'Say that it is no credential, with a reason.',
} as const;

/** Tells what a person can do about a finding. */
export type Suggester = (finding: Finding) => Rule.SuggestionReportDescriptor[];

/** What can be done about the findings of a program; to suppress one is always among it. */
export function suggesterFor(context: Rule.RuleContext): Suggester {
  const file = programFile(context);
  const isClient = isClientCode(file);
  return (finding) => {
    const place = isClient ? undefined : placeOf(finding, file);
    const reads = place
      ? [secretRead(finding, place, file), variableRead(finding, place, file)]
      : [];
    return [
      ...reads.filter((suggestion) => suggestion !== undefined),
      { messageId: 'suppress', fix: fixOf(suppression(finding, file)) },
    ];
  };
}

type Suggestion = Rule.SuggestionReportDescriptor | undefined;

function secretRead(finding: Finding, place: Place, file: ProgramFile): Suggestion {
  const accessor = mayAwait(place.node) ? 'getSecret' : 'getSecretSync';
  const imported = importedFor(place.node, accessor, file);
  if (!imported) return undefined;
  const secret = secretName(finding);
  const quote = file.text.charAt(place.node.range[0]) === '"' ? '"' : "'";
  const call = `${imported.local}(${quote}${secret}${quote})`;
  const expression = accessor === 'getSecret' ? awaited(call, place) : call;
  return {
    messageId: 'readSecret',
    data: { secret, accessor },
    fix: fixOf([...imported.edits, readInstead(place, file, expression)]),
  };
}

function awaited(call: string, { node, whole }: Place): string {
  if (whole && node.parent?.type === 'AwaitExpression') return call;
  return whole && bindsTighter(node) ? `(await ${call})` : `await ${call}`;
}

function variableRead(finding: Finding, place: Place, file: ProgramFile): Suggestion {
  const read = environmentRead(finding, place, file);
  return (
    read && {
      messageId: 'readEnvironment',
      data: { variable: read.variable },
      fix: fixOf([read.edit]),
    }
  );
}

function fixOf(edits: readonly Edit[]): Rule.ReportFixer {
  return (fixer) =>
    edits.map(({ range, text }) => fixer.replaceTextRange([range[0], range[1]], text));
}
