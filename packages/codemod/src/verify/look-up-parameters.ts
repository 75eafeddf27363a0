import { GetParameterCommand, GetParametersCommand, type Parameter } from '@aws-sdk/client-ssm';
import { parameterName } from '../parameter-id.js';
import { adviceFor } from '../service/advice.js';
import { requireAnswer } from '../service/answer.js';
import type { ParameterService } from '../service/connect-parameters.js';
import { shapeOf } from './shape.js';
import type { LookedUp } from './types.js';

/** Source: the reference of GetParameters. */
const MOST = 10;

/**
 * Reads parameters, ten at a time; one by one where the identity may not read several, which an
 * application does not need to.
 *
 * @param ids each once
 * @throws MigrationError where the service does not answer
 */
export async function lookUpParameters(
  ids: readonly string[],
  service: ParameterService,
): Promise<LookedUp[]> {
  const found: LookedUp[] = [];
  for (let start = 0; start < ids.length; start += MOST) {
    const some = ids.slice(start, start + MOST);
    const several = some.length > 1 ? await readSeveral(some, service) : undefined;
    for (const id of some) found.push(several?.get(id) ?? (await readOne(id, service)));
  }
  return found;
}

/** Undefined where the whole call is refused; what it leaves out is read one by one. */
async function readSeveral(
  ids: readonly string[],
  service: ParameterService,
): Promise<Map<string, LookedUp> | undefined> {
  try {
    const Names = ids.map(parameterName);
    const command = new GetParametersCommand({ Names, WithDecryption: true });
    const { Parameters = [] } = await service.client.send(command);
    return new Map(
      ids.flatMap((id) => {
        const one = Parameters.find((parameter) => isNamed(parameter, parameterName(id)));
        return one === undefined ? [] : [[id, readable(id, one)] as const];
      }),
    );
  } catch (error) {
    requireAnswer(error, service);
    return undefined;
  }
}

/** `/shop/db:3` asks for a version, and the answer has the two apart. */
function isNamed({ Name = '', Selector = '' }: Parameter, asked: string): boolean {
  return `${Name}${Selector}` === asked;
}

function readable(id: string, parameter: Parameter): LookedUp {
  const { ARN: arn = '', Version, Value, LastModifiedDate: changed } = parameter;
  const versionId = String(Version ?? '');
  return {
    status: 'readable',
    id,
    arn,
    versionId,
    shape: shapeOf(Value ?? ''),
    changed,
    rotated: undefined,
  };
}

async function readOne(id: string, service: ParameterService): Promise<LookedUp> {
  const { client, region, where } = service;
  try {
    const command = new GetParameterCommand({ Name: parameterName(id), WithDecryption: true });
    const { Parameter = {} } = await client.send(command);
    return readable(id, Parameter);
  } catch (error) {
    requireAnswer(error, service);
    const asked = { actions: ['GetParameter'], secret: id, region, where };
    return { status: 'unreadable', id, advice: adviceFor(error, asked) };
  }
}
