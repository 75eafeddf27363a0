import { FILTERS, PLUGINS, VERSION } from './settings.js';

/** One known secret of a file, as detect-secrets 1.x writes it; keys that it adds later are kept. */
export interface BaselineEntry {
  /** What detect-secrets' plugin calls it: `Secret Keyword`. */
  readonly type: string;
  /** Absent in slim baselines, as the line is. */
  readonly filename?: string;
  /** SHA-1 of the secret in UTF-8, in hexadecimal. */
  readonly hashed_secret: string;
  readonly is_verified?: boolean;
  readonly line_number?: number;
  /** What a person decided in `detect-secrets audit`; absent before that. */
  readonly is_secret?: boolean;
}

/**
 * A `.secrets.baseline` of detect-secrets 1.x: the secrets that a team knows of, by their hashes.
 * The keys are in the order in which it writes them.
 */
export interface Baseline {
  readonly version: string;
  readonly plugins_used: readonly unknown[];
  readonly filters_used: readonly unknown[];
  /** The entries of each file, by its path with slashes, relative to where the scan ran. */
  readonly results: Readonly<Record<string, readonly BaselineEntry[]>>;
  /** `2026-01-31T12:00:00Z`; absent in slim baselines. */
  readonly generated_at?: string;
}

/**
 * A baseline that knows of nothing. It has the plugins and filters that detect-secrets has by default:
 * without them, detect-secrets would look for nothing where it is handed this baseline.
 */
export function emptyBaseline(): Baseline {
  return { version: VERSION, plugins_used: PLUGINS, filters_used: FILTERS, results: {} };
}
