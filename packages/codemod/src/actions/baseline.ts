import { resolve } from 'node:path';
import type { Action } from '../action.js';
import { loadConfig } from '../config/load.js';
import { baseline } from '../baseline/index.js';
import { baselineExitCode, baselineJsonReport, baselineReport } from '../baseline/report.js';

/** The flags of `migrate-secrets baseline`. */
export interface BaselineFlags {
  readonly file: string;
  readonly json?: boolean;
}

/** Adds what is found to a baseline, and says how much that was. */
export const baselineAction: Action<BaselineFlags> = async ({ operands, flags, terminal }) => {
  const root = resolve('.');
  const paths = operands.length > 0 ? operands : ['.'];
  const { detection = {} } = await loadConfig(root);
  const options = { paths, root, detection, file: resolve(flags.file), now: new Date() };
  const baselined = await baseline(options);
  const report = flags.json === true ? baselineJsonReport : baselineReport;
  terminal.out(report(baselined, root));
  return baselineExitCode(baselined);
};
