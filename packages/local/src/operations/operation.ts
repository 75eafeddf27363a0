import type { OperationName, Request } from '../requests/shapes.js';
import type { Transaction } from '../store/transaction.js';

/** What an operation works on. */
export interface Scene {
  readonly secrets: Transaction;
  /** The Region of the request. */
  readonly region: string;
  /** Twelve digits. */
  readonly accountId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** For how long ListSecrets does not show a change, in milliseconds. AWS: up to 5 minutes. */
  readonly listLagMs: number;
  /** For how long a name stays busy after a forced deletion, in milliseconds. AWS: under 10 s. */
  readonly forceDeleteLagMs: number;
}

/** An operation: a parsed request in, a reply body out. It throws a ServiceError to refuse. */
export type Operation<Name extends OperationName> = (
  request: Request<Name>,
  scene: Scene,
) => object;

/** AWS JSON writes times as seconds since 1970, with a fraction for the milliseconds. */
export function epochSeconds(milliseconds: number): number;
export function epochSeconds(milliseconds: number | undefined): number | undefined;
export function epochSeconds(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : milliseconds / 1000;
}
