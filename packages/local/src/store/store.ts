import type { StoredSecret } from '../secrets/secret.js';
import { storeKey } from './store-key.js';
import { Transaction } from './transaction.js';

/** Where the secrets are kept while no server runs. */
export interface SecretFiles {
  /** Every secret that was kept. */
  load(): Promise<readonly StoredSecret[]>;
  /** Keeps a secret. When the promise is fulfilled, a crash no longer loses it. */
  write(secret: StoredSecret): Promise<void>;
  /** Forgets a secret. */
  remove(secret: StoredSecret): Promise<void>;
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
 * The secrets of all Regions. Transactions run one after the other, and a change is seen only after
 * it has been kept: a reply that was sent outlives the server.
 */
export class SecretStore {
  readonly #files: SecretFiles;
  readonly #secrets: Map<string, StoredSecret>;
  #last: Promise<unknown> = Promise.resolve();

  /**
   * Opens the store with all that the files hold.
   *
   * @param now milliseconds since 1970: secrets whose deletion is final by then are cleared away
   */
  static async open(files: SecretFiles, now: number): Promise<SecretStore> {
    const secrets = await files.load();
    const gone = secrets.filter(
      ({ deletion }) => deletion !== undefined && deletion.finalAt <= now,
    );
    for (const secret of gone) await files.remove(secret);
    return new SecretStore(
      files,
      secrets.filter((secret) => !gone.includes(secret)),
    );
  }

  private constructor(files: SecretFiles, secrets: readonly StoredSecret[]) {
    this.#files = files;
    this.#secrets = new Map(secrets.map((secret) => [storeKey(secret), secret]));
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
      const transaction = new Transaction(this.#secrets, now);
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
    for (const secret of saved) {
      await this.#files.write(secret);
      this.#secrets.set(storeKey(secret), secret);
    }
    for (const secret of removed) {
      await this.#files.remove(secret);
      this.#secrets.delete(storeKey(secret));
    }
  }
}
