import { json } from '../documents/json.js';
import type { RotateDocument } from '../documents/rotate.js';
import { schemaUrl } from '../documents/schema-url.js';
import { colors } from '../report/colors.js';
import { isParameter } from '../parameter-id.js';
import type { Rotation } from './types.js';

/** 0: the new value is in place, and all went as it should; 1: something did not. */
export function rotationExitCode({ problems }: Rotation): 0 | 1 {
  return problems.length === 0 ? 0 : 1;
}

/** What a rotation did, and what is left for the person to do. */
export function rotationReport(rotation: Rotation): string {
  const { name, key, versionId, previousVersionId, isResumed, problems } = rotation;
  const what = key === undefined ? name : `${name} { ${key} }`;
  const lines = [
    `${colors.green('✓')} ${what} ${colors.dim('has a new value, read back')}`,
    `  version ${versionId}; ${previousVersionId} is ${isParameter(name) ? 'the one before' : 'AWSPREVIOUS'}`,
    ...(isResumed ? ['  an interrupted run had put it; now it is marked'] : []),
    ...problems.map((problem) => `${colors.red('✗')} ${problem}`),
    '',
    'Next:',
    ...nextSteps(rotation).map((step) => `  ${step}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** What the new version alone does not do. */
function nextSteps({ name, stillExposed, revocation }: Rotation): string[] {
  const { what, url } = revocation;
  return [
    'see that every program reads the new value: those with the runtime do within five minutes',
    `the old value: ${what}${url === undefined ? '' : `, ${url}`}`,
    ...stillExposed.map((key) => `migrate-secrets rotate ${name} --key ${key}`),
  ];
}

/** The machine-readable report: one JSON document that ends in a line feed; never a value. */
export function rotationJsonReport(rotation: Rotation): string {
  return json({
    $schema: schemaUrl('rotate'),
    version: 1,
    exitCode: rotationExitCode(rotation),
    ...rotation,
    stillExposed: [...rotation.stillExposed],
    problems: [...rotation.problems],
    next: nextSteps(rotation),
  } satisfies RotateDocument);
}
