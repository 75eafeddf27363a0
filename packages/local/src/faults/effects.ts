import { secretNames, type Call } from '../call.js';
import { refusal, ServiceError } from '../errors.js';
import { serviceOf } from '../requests/shapes.js';
import type { Outcome } from '../wire/outcome.js';
import type { Effect, Fault } from './fault.js';
import { withItemErrors, withWrongValues } from './spoiled-reply.js';

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
  const fault = faults.find((fault) => !isItemFault(fault, call) && fault.effect in interruptions);
  return fault && interruptions[fault.effect as Interruption](call, accountId);
}

/** What the faults make of an outcome after the operation has been carried out. */
export function spoil(
  faults: readonly Fault[],
  call: Call,
  outcome: Outcome,
  accountId: string,
): Outcome {
  const effects = new Set(faults.map(({ effect }) => effect));
  if (effects.has('loseReply')) return { kind: 'reset' };
  if (outcome.kind !== 'success') return outcome;
  const body = effects.has('wrongValue') ? withWrongValues(outcome.body) : outcome.body;
  return { kind: 'success', body: withItemErrors(body, itemErrors(faults, call, accountId)) };
}

/** A batch does not fail because of one secret: the reply has an error for that one. */
function isItemFault({ effect, secret }: Fault, { operation }: Call): boolean {
  const perItem = effect === 'accessDenied' || effect === 'decryptionFailure';
  return perItem && secret !== undefined && operation === 'BatchGetSecretValue';
}

function itemErrors(
  faults: readonly Fault[],
  call: Call,
  accountId: string,
): ReadonlyMap<string, ServiceError> {
  const items = faults.filter((fault) => isItemFault(fault, call));
  return new Map(
    items.map(({ effect, secret = '' }) => [
      secret,
      effect === 'accessDenied'
        ? denial('secretsmanager:GetSecretValue', secret, accountId)
        : refusal.decryptionFailed('secretsmanager'),
    ]),
  );
}

type Interruption = Exclude<Effect, 'loseReply' | 'wrongValue'>;

const interruptions: Record<Interruption, (call: Call, accountId: string) => Outcome> = {
  throttle: () => refused(refusal.throttled()),
  internalError: ({ operation }) => refused(refusal.internal(serviceOf(operation))),
  unavailable: () => ({ kind: 'unavailable' }),
  reset: () => ({ kind: 'reset' }),
  hang: () => ({ kind: 'hang' }),
  decryptionFailure: ({ operation }) => refused(refusal.decryptionFailed(serviceOf(operation))),
  accessDenied: (call, accountId) => {
    const resource = secretNames(call)[0] ?? '*';
    const action = `${serviceOf(call.operation)}:${call.operation}`;
    return refused(denial(action, resource, accountId));
  },
  expiredCredentials: () => refused(refusal.credentialsExpired()),
};

function refused(error: ServiceError): Outcome {
  return { kind: 'refusal', error };
}

function denial(action: string, resource: string, accountId: string): ServiceError {
  return refusal.accessDenied(`arn:aws:iam::${accountId}:user/local`, action, resource);
}
