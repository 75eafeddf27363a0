import type { Finding } from '../finding.js';
import type { Baseline } from './baseline.js';
import { possibleHashes } from './hash.js';

/** The secrets that a baseline knows of, by file. An entry counts whatever an audit said of it. */
export class KnownSecrets {
  readonly #hashes: ReadonlyMap<string, ReadonlySet<string>>;

  constructor({ results }: Baseline) {
    this.#hashes = new Map(
      Object.entries(results).map(([file, entries]) => [
        file.replaceAll('\\', '/'),
        new Set(entries.map(({ hashed_secret }) => hashed_secret)),
      ]),
    );
  }

  /** Whether anything is known of a file: if not, its findings need not be asked about. */
  hasFile(filename: string): boolean {
    return this.#hashes.has(filename);
  }

  /**
   * Whether a finding is known, wherever in its file it stands by now.
   *
   * @param filename as the baseline has it: with slashes, relative to where it was made
   * @param text the source text that the finding's ranges index
   */
  holds(filename: string, finding: Finding, text: string): boolean {
    const known = this.#hashes.get(filename);
    return known !== undefined && possibleHashes(finding, text).some((hash) => known.has(hash));
  }
}
