import type { Verification } from './types.js';

/** 0: all that can be resolved is there; 1: something is missing, or is not as the code reads it. */
export function verifyExitCode({ secrets }: Verification): 0 | 1 {
  const fits = secrets.every(
    ({ secret, mismatches }) => secret.status === 'readable' && mismatches.length === 0,
  );
  return fits ? 0 : 1;
}
