import { secretNames, type Call } from './call.js';
import type { OperationName } from './requests/shapes.js';

const KEPT = 100_000;

/** What the log tells of a call: which operation on which secrets, and how it ended. Never a value. */
export interface LoggedCall {
  readonly operation: OperationName;
  readonly secrets: readonly string[];
  readonly region: string;
  /** Milliseconds since 1970, by the endpoint's clock. */
  readonly at: number;
  /** `ok`, an error type, `503`, `reset`, `hang`, or `pending` while the call runs. */
  readonly outcome: string;
}

/** The calls in the order of their arrival, so that tests can count them. The newest 100,000 are kept. */
export class CallLog {
  #calls: { -readonly [Key in keyof LoggedCall]: LoggedCall[Key] }[] = [];

  /** Every call, or those of one operation. */
  list(operation?: OperationName): readonly LoggedCall[] {
    return this.#calls
      .filter((call) => operation === undefined || call.operation === operation)
      .map((call) => ({ ...call }));
  }

  /** How many calls arrived, in all or of one operation. */
  count(operation?: OperationName): number {
    return this.list(operation).length;
  }

  /** Forgets what was logged. */
  clear(): void {
    this.#calls = [];
  }

  /** Logs an arrival. @returns a function that logs how the call ended */
  arrived(call: Call, at: number): (outcome: string) => void {
    const { operation, region } = call;
    const logged = { operation, secrets: secretNames(call), region, at, outcome: 'pending' };
    this.#calls.push(logged);
    if (this.#calls.length > KEPT) this.#calls.shift();
    return (outcome) => {
      logged.outcome = outcome;
    };
  }
}
