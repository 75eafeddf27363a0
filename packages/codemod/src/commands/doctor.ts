import type { DoctorFlags } from '../actions/doctor.js';
import type { CommandDeclaration } from './command.js';
import { ACCESS, JSON_REPORT } from './options.js';

export const doctor: CommandDeclaration<DoctorFlags> = {
  name: 'doctor',
  summary: 'finds out why a secret cannot be read',
  description:
    'Tries what reading a secret needs, from the version of Node.js to GetSecretValue of a secret that the code reads, and names the cause and the fix of what fails.',
  options: [JSON_REPORT, ...ACCESS],
  examples: [['doctor', 'where something does not work']],
  exit: { 0: 'nothing is wrong', 1: 'something is' },
  load: async () => (await import('../actions/doctor.js')).doctorAction,
};
