import type { StoredRecord } from './record.js';

/** A secret's place in the store: AWS has one secret to a Region and name, and one parameter. */
export function storeKey({ region, name, kind }: Place): string {
  return kind === undefined ? `${region}/${name}` : `${kind}:${region}/${name}`;
}

type Place = Pick<StoredRecord, 'region' | 'name'> & { readonly kind?: 'parameter' };
