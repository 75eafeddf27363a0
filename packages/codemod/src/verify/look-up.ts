import { isParameter } from '../parameter-id.js';
import { connect, type Access } from '../service/connect.js';
import { lookUpSecrets } from './look-up-secrets.js';
import type { LookedUp } from './types.js';

/** What was found, in the order of the ids, and where it was looked for. */
export interface Findings {
  readonly where: string;
  readonly found: readonly LookedUp[];
}

/**
 * Looks up secrets, and parameters, each where it belongs. A service of which nothing is read is not
 * asked, nor is its SDK loaded.
 *
 * @param ids names and ARNs of secrets, and ids of parameters, each once
 * @throws MigrationError where the Region or the credentials are missing, or a service does not answer
 */
export async function lookUp(ids: readonly string[], access: Access): Promise<Findings> {
  const parts = [
    await inSecretsManager(
      ids.filter((id) => !isParameter(id)),
      access,
    ),
    await inParameterStore(ids.filter(isParameter), access),
  ].filter(({ found }) => found.length > 0);
  const byId = new Map(parts.flatMap(({ found }) => found.map((one) => [one.id, one] as const)));
  return {
    where: [...new Set(parts.map(({ where }) => where))].join(', '),
    found: ids.flatMap((id) => byId.get(id) ?? []),
  };
}

const NOTHING: Findings = { where: '', found: [] };

async function inSecretsManager(ids: readonly string[], access: Access): Promise<Findings> {
  if (ids.length === 0) return NOTHING;
  const service = await connect(access);
  return { where: service.where, found: await lookUpSecrets(ids, service) };
}

async function inParameterStore(ids: readonly string[], access: Access): Promise<Findings> {
  if (ids.length === 0) return NOTHING;
  const { connectParameters } = await import('../service/connect-parameters.js');
  const { lookUpParameters } = await import('./look-up-parameters.js');
  const service = await connectParameters(access);
  return { where: service.where, found: await lookUpParameters(ids, service) };
}
