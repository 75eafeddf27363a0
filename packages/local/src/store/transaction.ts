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
    return secret === undefined || this.#isGone(secret) ? undefined : secret;
  }

  /** Every secret of a Region that a caller may see, those scheduled for deletion included. */
  inRegion(region: string): readonly StoredSecret[] {
    return [...this.#secrets.values()].filter(
      (secret) =>
        secret.region === region && secret.deletion?.forced !== true && !this.#isGone(secret),
    );
  }

  /** Creates or replaces a secret. */
  save(secret: StoredSecret): void {
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

  #changed(kept: boolean): readonly StoredSecret[] {
    return [...this.#changes.values()]
      .filter((change) => change.kept === kept)
      .map(({ secret }) => secret);
  }

  #isGone({ deletion }: StoredSecret): boolean {
    return deletion !== undefined && deletion.finalAt <= this.now;
  }
}
