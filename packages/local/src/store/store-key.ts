import type { StoredSecret } from '../secrets/secret.js';

/** A secret's place in the store: AWS has one secret to a Region and name. */
export function storeKey({ region, name }: Pick<StoredSecret, 'region' | 'name'>): string {
  return `${region}/${name}`;
}
