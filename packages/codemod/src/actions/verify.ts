import { resolve } from 'node:path';
import type { Action } from '../action.js';
import type { Access } from '../service/connect.js';
import { verifyExitCode } from '../verify/exit-code.js';
import { verify } from '../verify/index.js';
import { verifyJsonReport } from '../verify/json.js';
import { verifyReport } from '../verify/report.js';

/** The flags of `migrate-secrets verify`. */
export interface VerifyFlags extends Access {
  readonly json?: boolean;
}

/** Holds every reference in the code against the store, and reports it. */
export const verifyAction: Action<VerifyFlags> = async ({ operands, flags, terminal }) => {
  const verification = await verify({
    paths: operands.length > 0 ? operands : ['.'],
    root: resolve('.'),
    access: flags,
    environment: process.env,
  });
  terminal.out(flags.json === true ? verifyJsonReport(verification) : verifyReport(verification));
  return verifyExitCode(verification);
};
