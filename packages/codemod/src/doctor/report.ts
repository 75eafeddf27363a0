import type { DoctorDocument } from '../documents/doctor.js';
import { json } from '../documents/json.js';
import { schemaUrl } from '../documents/schema-url.js';
import { colors } from '../report/colors.js';
import type { Diagnosis } from './index.js';

/** 0: nothing is wrong; 1: something is. */
export function doctorExitCode(diagnoses: readonly Diagnosis[]): 0 | 1 {
  return diagnoses.some(({ finding }) => finding.status === 'ill') ? 1 : 0;
}

/** What is right, what is wrong, and what to do, for a person. */
export function doctorReport(diagnoses: readonly Diagnosis[]): string {
  const width = Math.max(...diagnoses.map(({ check }) => check.length));
  return diagnoses
    .flatMap((one) => lines(one, width))
    .map((line) => `${line}\n`)
    .join('');
}

function lines({ check, finding }: Diagnosis, width: number): string[] {
  const title = check.padEnd(width);
  switch (finding.status) {
    case 'well':
      return [`${colors.green('✓')} ${title}  ${finding.says}`];
    case 'skipped':
      return [colors.dim(`– ${title}  ${finding.why}`)];
    case 'ill':
      return [
        `${colors.red('✗')} ${title}  ${finding.what}`,
        `  ${' '.repeat(width)}  ${finding.next}`,
      ];
  }
}

/** The machine-readable report: one JSON document that ends in a line feed. */
export function doctorJsonReport(diagnoses: readonly Diagnosis[]): string {
  const checks = diagnoses.map(({ check, finding }) => ({ check, ...finding }));
  return json({
    $schema: schemaUrl('doctor'),
    version: 1,
    exitCode: doctorExitCode(diagnoses),
    checks,
  } satisfies DoctorDocument);
}
