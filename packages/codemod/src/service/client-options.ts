/** Which account and Region: what the SDK finds by itself, unless these are given. */
export interface Access {
  readonly region?: string;
  readonly profile?: string;
}

/** What every client of ours is made with. The SDK has no useful time-out of its own. */
export function clientOptions({ region, profile }: Access) {
  return {
    ...(region !== undefined && { region }),
    ...(profile !== undefined && { profile }),
    retryMode: 'adaptive',
    maxAttempts: 5,
    requestHandler: {
      connectionTimeout: 5_000,
      requestTimeout: 10_000,
      throwOnRequestTimeout: true,
    },
  };
}
