import { resolve } from 'node:path';
import type { Action } from '../action.js';
import { examine } from '../doctor/index.js';
import { patientWith } from '../doctor/patient.js';
import { doctorExitCode, doctorJsonReport, doctorReport } from '../doctor/report.js';
import type { Access } from '../service/connect.js';

/** The flags of `migrate-secrets doctor`. */
export interface DoctorFlags extends Access {
  readonly json?: boolean;
}

/** Tries all that reading a secret needs, and names the cause and the fix of what fails. */
export const doctorAction: Action<DoctorFlags> = async ({ flags, terminal }) => {
  const patient = patientWith({ root: resolve('.'), access: flags, environment: process.env });
  const diagnoses = await examine(patient);
  terminal.out(flags.json === true ? doctorJsonReport(diagnoses) : doctorReport(diagnoses));
  return doctorExitCode(diagnoses);
};
