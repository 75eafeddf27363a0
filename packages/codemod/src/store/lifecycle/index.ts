import { isParameter } from '../../parameter-id.js';
import type { Access } from '../../service/connect.js';
import type { Lifecycle } from './types.js';

export type { Described, Lifecycle, Tag } from './types.js';

/** The services that keep some secrets. */
export interface Lifecycles {
  /** For people: Regions, and endpoints where they are set. */
  readonly where: string;
  /** @param name of one of the secrets, or the id of one of the parameters */
  readonly of: (name: string) => Lifecycle;
}

/**
 * Connects to what keeps these secrets: Secrets Manager, Parameter Store, or both. The SDK of each is
 * loaded where it is needed.
 *
 * @param names of secrets, and ids of parameters; at least one
 * @throws MigrationError where there is no Region, or there are no credentials
 */
export async function lifecyclesOf(names: readonly string[], access: Access): Promise<Lifecycles> {
  const secrets = names.some((name) => !isParameter(name))
    ? await (await import('./secrets.js')).secretsLifecycle(access)
    : undefined;
  const parameters = names.some(isParameter)
    ? await (await import('./parameters.js')).parametersLifecycle(access)
    : undefined;
  const places = [secrets, parameters].flatMap((one) => one?.where ?? []);
  return {
    where: [...new Set(places)].join(', '),
    of: (name) => required(isParameter(name) ? parameters : secrets),
  };
}

function required(lifecycle: Lifecycle | undefined): Lifecycle {
  if (lifecycle === undefined) throw new TypeError('no such secret was named');
  return lifecycle;
}
