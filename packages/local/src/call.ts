import type { OperationName } from './requests/shapes.js';
import { parseSecretId } from './secrets/arn.js';

/** A request as it came over the wire: not yet checked. */
export interface Call {
  readonly operation: OperationName;
  /** From the credential scope of the signature. */
  readonly region: string;
  /** The JSON body, nulls left out. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** The names of the secrets or parameters that a call is about. Its values are never looked at. */
export function secretNames({ body }: Call): readonly string[] {
  const { Name: name, SecretId: id, ResourceId: resource, SecretIdList: ids, Names: names } = body;
  return [name, id, resource, ids, names]
    .flat()
    .filter((reference) => typeof reference === 'string')
    .map((reference) => parseSecretId(reference)?.name ?? reference);
}
