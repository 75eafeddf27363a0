import { configure, getSecret, getSecretSync, type ReadOptions } from '@secretlift/runtime';

type Settings = Parameters<typeof configure>[0];

/** Reads a secret, or one key of it. */
export type Read = (id: string, key?: string, options?: ReadOptions) => Promise<string>;

/** Both accessors, in one shape. */
export const accessors = {
  getSecret: (id, key, options) => getSecret(id, key, options),
  // eslint-disable-next-line @typescript-eslint/require-await -- what it throws becomes a rejection
  getSecretSync: async (id, key, options) => getSecretSync(id, key, options),
} satisfies Record<string, Read>;

export type Accessor = keyof typeof accessors;

export const accessorNames = Object.keys(accessors) as Accessor[];

/** Everything as at the start of a process, with these settings. */
export function startAnew(settings: Settings = {}): void {
  configure({
    ttl: 300_000,
    maxStale: 3_600_000,
    timeout: 5_000,
    regions: [],
    prefix: '',
    source: 'secrets-manager',
    ...settings,
  });
}
