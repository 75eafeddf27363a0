import { DeleteParameterCommand } from '@aws-sdk/client-ssm';
import { parameterName } from '../../parameter-id.js';
import type { ParameterService } from '../../service/connect-parameters.js';
import { inOneLine, problemWith } from '../problem.js';
import { isOurs, type Deletion, type Removal } from '../remove.js';
import { describeParameter } from './describe.js';

/**
 * Deletes a parameter that this tool created, and no other. Nothing restores it, so it takes a
 * deletion for good.
 */
export async function removeParameter(
  service: ParameterService,
  id: string,
  deletion: Deletion,
): Promise<Removal> {
  const { client } = service;
  const kept = (problem: string): Removal => ({ status: 'kept', name: id, problem });
  if (deletion.kind !== 'forced')
    return kept(`nothing can restore a parameter: pass --force-delete to delete it for good`);
  try {
    const described = await describeParameter(service, id);
    if (!isOurs(described?.Description ?? '')) return kept('migrate-secrets did not create it');
    await client.send(new DeleteParameterCommand({ Name: parameterName(id) }));
    return { status: 'deleted', name: id, until: undefined };
  } catch (error) {
    const actions = ['DescribeParameters', 'DeleteParameter'];
    return kept(inOneLine(problemWith(error, service, id, actions)));
  }
}
