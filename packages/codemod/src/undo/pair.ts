import { Node } from 'ts-morph';
import type { ManifestFile, ManifestPlace } from '../manifest/schema.js';
import type { Quote } from '../types.js';
import type { FoundCall } from './calls.js';
import type { SecretCall } from './types.js';

/**
 * Gives each call the place that the manifest has for it: the calls for one value stand in the order
 * of its places. Where calls have come or gone since, all are written as the first was; a call in a
 * file that the manifest does not know is written as its own arguments are.
 */
export function pairCalls(
  calls: readonly FoundCall[],
  record: ManifestFile | undefined,
): SecretCall[] {
  return calls.map((call) => {
    const places = record?.places.filter((place) => isOf(place, call)) ?? [];
    const alike = calls.filter((other) => other.secret === call.secret && other.key === call.key);
    const index = places.length === alike.length ? alike.indexOf(call) : 0;
    return { ...call, place: places[index] ?? presumedPlace(call) };
  });
}

function isOf(place: ManifestPlace, { secret, key }: FoundCall): boolean {
  return place.secret === secret && place.key === key;
}

function presumedPlace({ node, secret, key, accessor }: FoundCall): ManifestPlace {
  return {
    secret,
    ...(key !== undefined && { key }),
    binding: '',
    accessor,
    quote: quoteOf(node.getArguments()[0]?.getText() ?? ''),
    form: 'whole',
    spelling: 'usual',
    added: Node.isAwaitExpression(node.getParent()) ? ['await'] : [],
  };
}

function quoteOf(argument: string): Quote {
  return argument.endsWith('"') ? '"' : "'";
}
