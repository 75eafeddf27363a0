import type { Transaction } from '../store/transaction.js';
import type { ParameterVersion, StoredParameter } from './parameter.js';
import { parameterRefusal } from './refusals.js';

/** A path begins with a slash; a name without one has no levels. */
const CREATABLE = /^(?:[\w.-]+|(?:\/[\w.-]+){1,15})$/;
const RESERVED = /^\/?(?:aws|ssm)/i;

/** @throws ValidationException if a new parameter may not have the name */
export function requireCreatableName(name: string): void {
  if (RESERVED.test(name)) throw parameterRefusal.reservedName();
  if (!CREATABLE.test(name)) throw parameterRefusal.invalidName();
}

/** A parameter with the version that was asked for. */
export interface SelectedParameter {
  readonly parameter: StoredParameter;
  readonly version: ParameterVersion;
  /** `:3`, where one was asked for. */
  readonly selector: string | undefined;
}

/**
 * Looks a parameter up by its name, with a version behind a colon if another than the last is meant.
 *
 * @throws ParameterNotFound or ParameterVersionNotFound
 */
export function selectParameter(
  parameters: Transaction,
  region: string,
  reference: string,
): SelectedParameter {
  const [name = '', wanted] = reference.split(':');
  const parameter = findParameter(parameters, region, name);
  const version = parameter.versions.findLast(
    ({ version }) => wanted === undefined || String(version) === wanted,
  );
  if (version === undefined) throw parameterRefusal.versionNotFound(name, wanted ?? '');
  return { parameter, version, selector: wanted === undefined ? undefined : `:${wanted}` };
}

/** @throws ParameterNotFound */
export function findParameter(
  parameters: Transaction,
  region: string,
  name: string,
): StoredParameter {
  const parameter = parameters.parameter(region, name);
  if (parameter === undefined) throw parameterRefusal.notFound();
  return parameter;
}
