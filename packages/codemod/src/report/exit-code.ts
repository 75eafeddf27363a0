import { refusalText } from '../refusals.js';
import type { Outcome } from '../types.js';

/** 0: nothing is left to do; 1: something was refused, failed or is only planned. */
export function exitCode({ scan, plan, stored, applied }: Outcome): 0 | 1 {
  const left =
    scan.passedOver.length > 0 ||
    plan.refusals.some(({ reason }) => refusalText(reason).byDefault !== true) ||
    (stored === undefined && plan.secrets.length > 0) ||
    stored?.some(({ status }) => status === 'failed') === true ||
    applied?.some(({ status }) => status === 'left') === true;
  return left ? 1 : 0;
}
