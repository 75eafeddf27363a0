import { resolve } from 'node:path';
import type { Action } from '../action.js';
import type { Access } from '../service/connect.js';
import { status } from '../status/index.js';
import { statusExitCode, statusJsonReport, statusReport } from '../status/report.js';

/** The flags of `migrate-secrets status`. */
export interface StatusFlags extends Access {
  readonly json?: boolean;
  readonly history: boolean;
}

/** Says which of the migrated values are still the ones that were in the code. */
export const statusAction: Action<StatusFlags> = async ({ flags, terminal }) => {
  const { history, json } = flags;
  const found = await status({ root: resolve('.'), access: flags, history });
  terminal.out(json === true ? statusJsonReport(found) : statusReport(found));
  return statusExitCode(found);
};
