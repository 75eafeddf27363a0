import { colors } from '../report/colors.js';
import { isParameter } from '../parameter-id.js';
import type { Rotation } from './types.js';

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
export function nextSteps({ name, stillExposed, revocation }: Rotation): string[] {
  const { what, url } = revocation;
  return [
    'see that every program reads the new value: those with the runtime do within five minutes',
    `the old value: ${what}${url === undefined ? '' : `, ${url}`}`,
    ...stillExposed.map((key) => `migrate-secrets rotate ${name} --key ${key}`),
  ];
}

/** The machine-readable report: one JSON document that ends in a line feed; never a value. */
export function rotationJsonReport(rotation: Rotation): string {
  const document = { version: 1, ...rotation, next: nextSteps(rotation) };
  return `${JSON.stringify(document, null, 2)}\n`;
}
