import type { VerifyFlags } from '../actions/verify.js';
import type { CommandDeclaration } from './command.js';
import { ACCESS, JSON_REPORT, PATHS } from './options.js';

export const verify: CommandDeclaration<VerifyFlags> = {
  name: 'verify',
  summary: 'holds every getSecret in the code against the store',
  description:
    'Looks up every secret that the code reads: whether it exists, can be read, has the keys that are asked for, and is not scheduled for deletion. Shows names, keys and versions, never a value.',
  operands: [PATHS],
  options: [JSON_REPORT, ...ACCESS],
  examples: [
    ['verify', 'before a deployment, in CI'],
    ['verify src --json', 'for a program'],
  ],
  exit: {
    0: 'all that the code reads is there',
    1: 'something is missing, or is not as the code reads it',
  },
  load: async () => (await import('../actions/verify.js')).verifyAction,
};
