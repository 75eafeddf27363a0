import { isSecret, type StoredRecord } from './record.js';
import { storeKey } from './store-key.js';
import { Transaction } from './transaction.js';

/** Where the secrets are kept while no server runs. */
export interface SecretFiles {
  /** Every secret and parameter that was kept. */
  load(): Promise<readonly StoredRecord[]>;
  /** Keeps a secret or a parameter. When the promise is fulfilled, a crash no longer loses it. */
  write(record: StoredRecord): Promise<void>;
  /** Forgets one of them. */
  remove(record: StoredRecord): Promise<void>;
  /** Lets another server have the place. */
  close(): Promise<void>;
}

/** Keeps nothing: the secrets live as long as the server. */
export const nowhere: SecretFiles = {
  load: () => Promise.resolve([]),
  write: () => Promise.resolve(),
  remove: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/**
 * The secrets and parameters of all Regions. Transactions run one after the other, and a change is seen only after
 * it has been kept: a reply that was sent outlives the server.
 */
export class SecretStore {
  readonly #files: SecretFiles;
  readonly #records: Map<string, StoredRecord>;
  #last: Promise<unknown> = Promise.resolve();

  /**
   * Opens the store with all that the files hold.
   *
   * @param now milliseconds since 1970: secrets whose deletion is final by then are cleared away
   */
  static async open(files: SecretFiles, now: number): Promise<SecretStore> {
    const records = await files.load();
    const gone = new Set(records.filter((record) => isGone(record, now)));
    for (const record of gone) await files.remove(record);
    return new SecretStore(
      files,
      records.filter((record) => !gone.has(record)),
    );
  }

  private constructor(files: SecretFiles, records: readonly StoredRecord[]) {
    this.#files = files;
    this.#records = new Map(records.map((record) => [storeKey(record), record]));
  }

  /**
   * Runs the work on a view of the secrets, then keeps what it changed. If the work throws, nothing
   * has changed.
   *
   * @param now the time of the transaction, in milliseconds since 1970
   */
  async transaction<Result>(
    now: number,
    work: (transaction: Transaction) => Result,
  ): Promise<Result> {
    const run = this.#last.then(async () => {
      const transaction = new Transaction(this.#records, now);
      const result = work(transaction);
      await this.#keep(transaction);
      return result;
    });
    this.#last = run.catch(() => undefined);
    return run;
  }

  /** Waits for the running transactions and lets go of the files. */
  async close(): Promise<void> {
    await this.#last;
    await this.#files.close();
  }

  async #keep({ saved, removed }: Transaction): Promise<void> {
    for (const record of saved) {
      await this.#files.write(record);
      this.#records.set(storeKey(record), record);
    }
    for (const record of removed) {
      await this.#files.remove(record);
      this.#records.delete(storeKey(record));
    }
  }
}

function isGone(record: StoredRecord, now: number): boolean {
  return isSecret(record) && record.deletion !== undefined && record.deletion.finalAt <= now;
}
