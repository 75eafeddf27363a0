import type { ParameterService } from '../../service/connect-parameters.js';
import { inOneLine, problemWith } from '../problem.js';
import { elsewhere, isSameOwner, valueOf, type Reading } from '../read.js';
import { getParameter } from './get.js';

/**
 * Reads the current value of a parameter, from the account and the Region that it was stored in.
 *
 * @param arn as it was when the parameter was stored
 */
export async function readParameter(
  service: ParameterService,
  name: string,
  arn: string,
): Promise<Reading> {
  const unreadable = (problem: string): Reading => ({ status: 'unreadable', name, problem });
  try {
    const found = await getParameter(service, name);
    if (found === undefined) return unreadable(`there is no such parameter in ${service.where}`);
    if (!isSameOwner(found.arn, arn)) return unreadable(elsewhere(arn, service.where));
    const { value, version } = found;
    return { status: 'read', name, versionId: `${version}`, valueOf: (key) => valueOf(value, key) };
  } catch (error) {
    return unreadable(inOneLine(problemWith(error, service, name, ['GetParameter'])));
  }
}
