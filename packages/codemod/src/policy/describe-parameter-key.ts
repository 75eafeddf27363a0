import { parseParameterArn } from '../arn.js';
import { adviceFor } from '../service/advice.js';
import { requireAnswer } from '../service/answer.js';
import type { ParameterService } from '../service/connect-parameters.js';
import { describeParameter } from '../store/parameters/describe.js';
import type { Described } from './describe-key.js';

/** @throws MigrationError where the service does not answer */
export async function describeParameterKey(
  id: string,
  service: ParameterService,
): Promise<Described> {
  const { region, where } = service;
  const asked = { actions: ['DescribeParameters'], secret: id, region, where };
  try {
    const found = await describeParameter(service, id);
    const arn = parseParameterArn(found?.ARN ?? '');
    if (arn !== undefined)
      return { status: 'described', secret: { kind: 'parameter', arn, key: found?.KeyId } };
    return { status: 'unknown', problem: adviceFor({ name: 'ParameterNotFound' }, asked).what };
  } catch (error) {
    requireAnswer(error, service);
    return { status: 'unknown', problem: adviceFor(error, asked).what };
  }
}
