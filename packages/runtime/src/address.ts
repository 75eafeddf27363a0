import { parseArn } from './arn.js';
import type { Environment } from './environment.js';
import { secretError } from './errors.js';
import { parameterName, prefixedParameter } from './parameter-id.js';
import type { Settings } from './settings.js';
import type { Address } from './sources/source.js';

/** Which of the values of a secret to read, and where. */
export interface ReadOptions {
  /** The Region, instead of the one of the environment. */
  readonly region?: string;
  /** A staging label; `AWSCURRENT` if neither it nor a version is given. */
  readonly stage?: string;
  readonly version?: string;
}

/**
 * What an id means: `env:NAME` is replaced with what that variable holds, and the prefix is put
 * before a name.
 *
 * @throws SecretSetupError if the variable is not set.
 */
export function addressOf(
  id: string,
  options: ReadOptions,
  settings: Settings,
  environment: Environment,
): Address {
  const named = id.startsWith('env:') ? fromVariable(id, environment) : id;
  return {
    id: prefixed(named, settings.prefix),
    regions: options.region === undefined ? settings.regions : [options.region],
    ...(options.stage !== undefined && { stage: options.stage }),
    ...(options.version !== undefined && { version: options.version }),
  };
}

function prefixed(id: string, prefix: string): string {
  const parameter = parameterName(id);
  if (parameter !== undefined) return prefixedParameter(prefix, parameter);
  return parseArn(id) ? id : prefix + id;
}

function fromVariable(id: string, environment: Environment): string {
  const named = environment[id.slice('env:'.length)];
  if (named) return named;
  throw secretError({ reason: 'variable-missing', id });
}
