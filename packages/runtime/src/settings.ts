import type { Environment } from './environment.js';
import { secretError } from './errors.js';

/** How values are found and kept. Times are in milliseconds. */
export interface Settings {
  /** A value is asked for again after this time, up to a tenth less (jitter). */
  readonly ttl: number;
  /** A value this old may still be given while Secrets Manager is unavailable. */
  readonly maxStale: number;
  /** The most that one read may take, in all: credentials, attempts, pauses, every Region. */
  readonly timeout: number;
  /** How many values are kept. */
  readonly maxEntries: number;
  /** Regions to ask in this order; empty means the one the SDK finds in the environment. */
  readonly regions: readonly string[];
  /**
   * Put before every name (not before an ARN): `prod/` makes `shop/db` read `prod/shop/db`, and
   * `ssm:/shop/db` read `ssm:/prod/shop/db`.
   */
  readonly prefix: string;
  /** Where values come from: the service itself, or the agent (or Lambda extension) beside us. */
  readonly source: 'secrets-manager' | 'agent';
  /** Port of the agent on localhost. */
  readonly agentPort: number;
}

/** What a source has to know: plain data, so that it can be sent to a thread. */
export type SourceSettings = Pick<Settings, 'source' | 'timeout' | 'agentPort'>;

/** The settings that nobody has to know about. */
export const defaults: Settings = {
  ttl: 300_000,
  maxStale: 3_600_000,
  timeout: 5_000,
  maxEntries: 1_000,
  regions: [],
  prefix: '',
  source: 'secrets-manager',
  agentPort: 2773,
};

/**
 * Defaults, then the environment, then what the program configured.
 *
 * @throws SecretSetupError for a variable that does not hold what it should.
 */
export function settingsFrom(
  environment: Environment,
  configured: Partial<Settings> = {},
): Settings {
  const read = Object.entries(variables).flatMap(([name, parse]) => {
    const text = environment[name];
    return text === undefined || text === '' ? [] : [parse(text, name)];
  });
  return Object.assign({}, defaults, ...read, configured) as Settings;
}

type Parse = (text: string, name: string) => Partial<Settings>;

const variables: Readonly<Record<string, Parse>> = {
  SECRETLIFT_TTL: (text, name) => ({ ttl: wholeNumber(text, name) }),
  SECRETLIFT_MAX_STALE: (text, name) => ({ maxStale: wholeNumber(text, name) }),
  SECRETLIFT_TIMEOUT: (text, name) => ({ timeout: wholeNumber(text, name) }),
  SECRETLIFT_REGIONS: (text) => ({ regions: text.split(',').map((region) => region.trim()) }),
  SECRETLIFT_PREFIX: (text) => ({ prefix: text }),
  SECRETLIFT_SOURCE: (text, name) => ({ source: oneOf(sources, text, name) }),
  PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: (text, name) => ({ agentPort: wholeNumber(text, name) }),
};

const sources = ['secrets-manager', 'agent'] as const;

function wholeNumber(text: string, name: string): number {
  if (/^\d{1,12}$/.test(text)) return Number(text);
  return invalid(name, 'a whole number');
}

function oneOf<const T extends string>(allowed: readonly T[], text: string, name: string): T {
  return allowed.find((one) => one === text) ?? invalid(name, allowed.join(' or '));
}

function invalid(name: string, expected: string): never {
  const detail = `${name} must be ${expected}`;
  throw secretError({ reason: 'setting-invalid', id: name, detail });
}
