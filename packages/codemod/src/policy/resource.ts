import { parameterResource, policyResource } from '../arn.js';
import { parameterId } from '../parameter-id.js';
import type { PolicySecret } from './types.js';

/** What a policy names a secret by, or a parameter. */
export function resourceOf({ kind, arn }: Pick<PolicySecret, 'kind' | 'arn'>): string {
  return kind === 'parameter' ? parameterResource(arn) : policyResource(arn);
}

/** What code and people name it by: `shop/db`, `ssm:/shop/db`. */
export function idOf({ kind, arn: { name } }: Pick<PolicySecret, 'kind' | 'arn'>): string {
  return kind === 'parameter' ? parameterId(name) : name;
}
