import { setTimeout as delay } from 'node:timers/promises';
import type { Call } from './call.js';
import type { Clock } from './clock.js';
import { refusal, ServiceError } from './errors.js';
import type { Faults } from './faults/faults.js';
import { interruption, latency, spoil } from './faults/effects.js';
import { operations } from './operations/index.js';
import type { Operation } from './operations/operation.js';
import { parseRequest } from './requests/parse.js';
import { serviceOf, type OperationName } from './requests/shapes.js';
import type { SecretStore } from './store/store.js';
import type { Outcome } from './wire/outcome.js';

/** What a service is made of. */
export interface ServiceParts {
  readonly store: SecretStore;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly accountId: string;
  /** Receives errors that are this endpoint's own fault; they hold no values. */
  readonly report: (error: unknown) => void;
}

/** Secrets Manager and Parameter Store without HTTP: calls in, outcomes out. */
export class Service {
  constructor(private readonly parts: ServiceParts) {}

  /** Carries a call out, unless a fault is due. Never throws. */
  async answer(call: Call): Promise<Outcome> {
    const faults = this.parts.faults.strike(call);
    const ms = latency(faults);
    if (ms > 0) await delay(ms);
    const { accountId } = this.parts;
    const interrupted = interruption(faults, call, accountId);
    return interrupted ?? spoil(faults, call, await this.#attempt(call), accountId);
  }

  async #attempt(call: Call): Promise<Outcome> {
    try {
      return { kind: 'success', body: await this.#perform(call) };
    } catch (error) {
      if (error instanceof ServiceError) return { kind: 'refusal', error };
      this.parts.report(error);
      return { kind: 'refusal', error: refusal.internal(serviceOf(call.operation)) };
    }
  }

  #perform({ operation, region, body }: Call): Promise<object> {
    const { store, clock, faults, accountId } = this.parts;
    const request = parseRequest(operation, body);
    const now = clock.now();
    const { listLagMs, forceDeleteLagMs } = faults;
    const perform = operations[operation] as Operation<OperationName>;
    return store.transaction(now, (secrets) =>
      perform(request, { secrets, region, accountId, now, listLagMs, forceDeleteLagMs }),
    );
  }
}
