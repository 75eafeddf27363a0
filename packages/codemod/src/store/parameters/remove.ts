import { DeleteParameterCommand, DescribeParametersCommand } from '@aws-sdk/client-ssm';
import { parameterName } from '../../parameter-id.js';
import type { ParameterService } from '../../service/connect-parameters.js';
import { inOneLine, problemWith } from '../problem.js';
import { isOurs, type Deletion, type Removal } from '../remove.js';

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
  const Name = parameterName(id);
  const kept = (problem: string): Removal => ({ status: 'kept', name: id, problem });
  if (deletion.kind !== 'forced')
    return kept(`nothing can restore a parameter: pass --force-delete to delete it for good`);
  try {
    const ParameterFilters = [{ Key: 'Name', Option: 'Equals', Values: [Name] }];
    const described = await client.send(new DescribeParametersCommand({ ParameterFilters }));
    const { Description = '' } = described.Parameters?.[0] ?? {};
    if (!isOurs(Description)) return kept('migrate-secrets did not create it');
    await client.send(new DeleteParameterCommand({ Name }));
    return { status: 'deleted', name: id, until: undefined };
  } catch (error) {
    const actions = ['DescribeParameters', 'DeleteParameter'];
    return kept(inOneLine(problemWith(error, service, id, actions)));
  }
}
