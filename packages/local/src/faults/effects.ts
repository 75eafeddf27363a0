import { secretNames, type Call } from '../call.js';
import { ServiceError, type ErrorCode } from '../errors.js';
import type { Outcome } from '../wire/outcome.js';
import type { Effect, Fault } from './fault.js';

/** How long the faults delay a call, in milliseconds. */
export function latency(faults: readonly Fault[]): number {
  return faults.reduce((sum, fault) => sum + (fault.effect === 'latency' ? fault.ms : 0), 0);
}

/** How the faults end a call before anything has happened, if they do. */
export function interruption(
  faults: readonly Fault[],
  call: Call,
  accountId: string,
): Outcome | undefined {
  const effect = faults.map(({ effect }) => effect).find((effect) => effect in interruptions);
  return effect && interruptions[effect as Interruption](call, accountId);
}

/** What the faults make of an outcome after the operation has been carried out. */
export function spoil(faults: readonly Fault[], outcome: Outcome): Outcome {
  const effects = new Set(faults.map(({ effect }) => effect));
  if (effects.has('loseReply')) return { kind: 'reset' };
  if (!effects.has('wrongValue') || outcome.kind !== 'success') return outcome;
  return { kind: 'success', body: withWrongValues(outcome.body) };
}

type Interruption = Exclude<Effect, 'loseReply' | 'wrongValue'>;

const interruptions: Record<Interruption, (call: Call, accountId: string) => Outcome> = {
  throttle: () => refused('ThrottlingException', 'Rate exceeded'),
  internalError: () =>
    refused('InternalServiceError', 'An error occurred on the server side.', 500),
  unavailable: () => ({ kind: 'unavailable' }),
  reset: () => ({ kind: 'reset' }),
  hang: () => ({ kind: 'hang' }),
  decryptionFailure: () =>
    refused(
      'DecryptionFailure',
      "Secrets Manager can't decrypt the protected secret text using the provided KMS key.",
    ),
  accessDenied: (call, accountId) => refused('AccessDeniedException', denial(call, accountId)),
  expiredCredentials: () =>
    refused('ExpiredTokenException', 'The security token included in the request is expired'),
};

function refused(code: ErrorCode, message: string, status: 400 | 500 = 400): Outcome {
  return { kind: 'refusal', error: new ServiceError(code, message, status) };
}

function denial(call: Call, accountId: string): string {
  const action = `secretsmanager:${call.operation}`;
  const resource = secretNames(call)[0] ?? '*';
  return `User: arn:aws:iam::${accountId}:user/local is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
}

interface Reply {
  readonly SecretString?: string;
  readonly SecretBinary?: string;
  readonly SecretValues?: readonly Reply[];
}

function withWrongValues(reply: Reply): Reply {
  return {
    ...reply,
    ...(reply.SecretString !== undefined && { SecretString: `${reply.SecretString}~` }),
    ...(reply.SecretBinary !== undefined && { SecretBinary: `AAAA${reply.SecretBinary}` }),
    ...(reply.SecretValues && { SecretValues: reply.SecretValues.map(withWrongValues) }),
  };
}
