import type { ServiceError } from '../errors.js';

/** A reply of GetSecretValue, BatchGetSecretValue or GetParameter, as far as faults touch it. */
interface Reply {
  readonly ARN?: string;
  readonly Name?: string;
  readonly SecretString?: string;
  readonly SecretBinary?: string;
  readonly SecretValues?: readonly Reply[];
  readonly Errors?: readonly object[];
  readonly Parameter?: { readonly Value: string };
}

/** The reply with other values than those that are stored. */
export function withWrongValues(reply: Reply): Reply {
  return {
    ...reply,
    ...(reply.SecretString !== undefined && { SecretString: `${reply.SecretString}~` }),
    ...(reply.SecretBinary !== undefined && { SecretBinary: `AAAA${reply.SecretBinary}` }),
    ...(reply.Parameter && {
      Parameter: { ...reply.Parameter, Value: `${reply.Parameter.Value}~` },
    }),
    ...(reply.SecretValues && { SecretValues: reply.SecretValues.map(withWrongValues) }),
  };
}

/** The batch reply with errors in place of some secrets, which are given by name or ARN. */
export function withItemErrors(reply: Reply, errors: ReadonlyMap<string, ServiceError>): Reply {
  if (errors.size === 0) return reply;
  const isSpoiled = ({ ARN = '', Name = '' }: Reply) => errors.has(ARN) || errors.has(Name);
  const items = [...errors].map(([SecretId, { code, message }]) => ({
    SecretId,
    ErrorCode: code,
    Message: message,
  }));
  return {
    ...reply,
    SecretValues: (reply.SecretValues ?? []).filter((value) => !isSpoiled(value)),
    Errors: [...(reply.Errors ?? []), ...items],
  };
}
