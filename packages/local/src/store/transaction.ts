import { refusal } from '../errors.js';
import { replicaIn } from '../secrets/replica.js';
import type { StoredSecret } from '../secrets/secret.js';
import { storeKey } from './store-key.js';

/** A view of the secrets at one moment, which collects what an operation changes. */
export class Transaction {
  readonly #secrets: ReadonlyMap<string, StoredSecret>;
  readonly #changes = new Map<string, { secret: StoredSecret; kept: boolean }>();

  /** @param now the moment, in milliseconds since 1970: deletions that are final by then are gone */
  constructor(
    secrets: ReadonlyMap<string, StoredSecret>,
    readonly now: number,
  ) {
    this.#secrets = secrets;
  }

  /** The secret of that name, also one that is scheduled for deletion or whose name is still busy. */
  get(region: string, name: string): StoredSecret | undefined {
    const key = storeKey({ region, name });
    const change = this.#changes.get(key);
    if (change !== undefined) return change.kept ? change.secret : undefined;
    const secret = this.#secrets.get(key);
    if (secret === undefined) return this.#replica(region, name);
    return this.#isGone(secret) ? undefined : secret;
  }

  /** Every secret of a Region that a caller may see, those scheduled for deletion included. */
  inRegion(region: string): readonly StoredSecret[] {
    return [...this.#secrets.values()]
      .filter((secret) => secret.deletion?.forced !== true && !this.#isGone(secret))
      .flatMap((secret) => (secret.region === region ? secret : (replicaIn(region, secret) ?? [])));
  }

  /**
   * Creates or replaces a secret.
   *
   * @throws InvalidParameterException for a replica
   */
  save(secret: StoredSecret): void {
    if (secret.replicaOf !== undefined) throw refusal.notOnReplica();
    this.#changes.set(storeKey(secret), { secret, kept: true });
  }

  /** Removes a secret for good. */
  remove(secret: StoredSecret): void {
    this.#changes.set(storeKey(secret), { secret, kept: false });
  }

  /** What the operation has saved. */
  get saved(): readonly StoredSecret[] {
    return this.#changed(true);
  }

  /** What the operation has removed. */
  get removed(): readonly StoredSecret[] {
    return this.#changed(false);
  }

  #replica(region: string, name: string): StoredSecret | undefined {
    for (const secret of this.#secrets.values()) {
      const replica = secret.name === name ? replicaIn(region, secret) : undefined;
      if (replica !== undefined) return replica;
    }
    return undefined;
  }

  #changed(kept: boolean): readonly StoredSecret[] {
    return [...this.#changes.values()]
      .filter((change) => change.kept === kept)
      .map(({ secret }) => secret);
  }

  #isGone({ deletion }: StoredSecret): boolean {
    return deletion !== undefined && deletion.finalAt <= this.now;
  }
}
