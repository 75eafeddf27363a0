import { refusal } from '../errors.js';
import { replicaIn } from '../secrets/replica.js';
import type { StoredParameter } from '../parameters/parameter.js';
import type { StoredSecret } from '../secrets/secret.js';
import { isParameter, isSecret, type StoredRecord } from './record.js';
import { storeKey } from './store-key.js';

/** A view of the secrets and parameters at one moment, which collects what an operation changes. */
export class Transaction {
  readonly #records: ReadonlyMap<string, StoredRecord>;
  readonly #changes = new Map<string, { record: StoredRecord; kept: boolean }>();

  /** @param now the moment, in milliseconds since 1970: deletions that are final by then are gone */
  constructor(
    records: ReadonlyMap<string, StoredRecord>,
    readonly now: number,
  ) {
    this.#records = records;
  }

  /** The secret of that name, also one that is scheduled for deletion or whose name is still busy. */
  get(region: string, name: string): StoredSecret | undefined {
    const key = storeKey({ region, name });
    const secret = this.#current(key);
    if (secret !== undefined && isSecret(secret)) return this.#isGone(secret) ? undefined : secret;
    return this.#changes.has(key) ? undefined : this.#replica(region, name);
  }

  /** The parameter of that name. */
  parameter(region: string, name: string): StoredParameter | undefined {
    const record = this.#current(storeKey({ kind: 'parameter', region, name }));
    return record !== undefined && isParameter(record) ? record : undefined;
  }

  /** Every secret of a Region that a caller may see, those scheduled for deletion included. */
  inRegion(region: string): readonly StoredSecret[] {
    return [...this.#records.values()]
      .filter(isSecret)
      .filter((secret) => secret.deletion?.forced !== true && !this.#isGone(secret))
      .flatMap((secret) => (secret.region === region ? secret : (replicaIn(region, secret) ?? [])));
  }

  /** Every parameter of a Region. */
  parametersIn(region: string): readonly StoredParameter[] {
    return [...this.#records.values()]
      .filter(isParameter)
      .filter((parameter) => parameter.region === region);
  }

  /**
   * Creates or replaces a secret or a parameter.
   *
   * @throws InvalidParameterException for a replica
   */
  save(record: StoredRecord): void {
    if (isSecret(record) && record.replicaOf !== undefined) throw refusal.notOnReplica();
    this.#changes.set(storeKey(record), { record, kept: true });
  }

  /** Removes a secret or a parameter for good. */
  remove(record: StoredRecord): void {
    this.#changes.set(storeKey(record), { record, kept: false });
  }

  /** What the operation has saved. */
  get saved(): readonly StoredRecord[] {
    return this.#changed(true);
  }

  /** What the operation has removed. */
  get removed(): readonly StoredRecord[] {
    return this.#changed(false);
  }

  #current(key: string): StoredRecord | undefined {
    const change = this.#changes.get(key);
    if (change === undefined) return this.#records.get(key);
    return change.kept ? change.record : undefined;
  }

  #replica(region: string, name: string): StoredSecret | undefined {
    for (const secret of this.#records.values()) {
      const replica =
        isSecret(secret) && secret.name === name ? replicaIn(region, secret) : undefined;
      if (replica !== undefined) return replica;
    }
    return undefined;
  }

  #changed(kept: boolean): readonly StoredRecord[] {
    return [...this.#changes.values()]
      .filter((change) => change.kept === kept)
      .map(({ record }) => record);
  }

  #isGone({ deletion }: StoredSecret): boolean {
    return deletion !== undefined && deletion.finalAt <= this.now;
  }
}
