import { refusal } from '../errors.js';

type Position = readonly [value: number | string, unique: string];

/** How a list is sorted and cut. */
export interface Paging<Item> {
  /** Where an item stands: by the first part, and by the second where the first are equal. */
  readonly position: (item: Item) => Position;
  readonly descending?: boolean;
  readonly size: number;
  /** The NextToken of the request. */
  readonly token: string | undefined;
}

/**
 * Sorts the items and takes one page. The token holds the position of the last item shown, so that
 * what is created or deleted meanwhile neither repeats nor skips the others.
 *
 * @throws InvalidNextTokenException for a token that this endpoint did not make
 */
export function page<Item>(
  items: readonly Item[],
  { position, descending = false, size, token }: Paging<Item>,
): { items: readonly Item[]; nextToken: string | undefined } {
  const direction = descending ? -1 : 1;
  const sorted = items.toSorted((a, b) => direction * compare(position(a), position(b)));
  const last = token === undefined ? undefined : decode(token);
  const rest = last
    ? sorted.filter((item) => direction * compare(position(item), last) > 0)
    : sorted;
  const shown = rest.slice(0, size);
  const end = shown.at(-1);
  return {
    items: shown,
    nextToken: rest.length > size && end !== undefined ? encode(position(end)) : undefined,
  };
}

function compare(left: Position, right: Position): number {
  if (left[0] !== right[0]) return left[0] < right[0] ? -1 : 1;
  if (left[1] !== right[1]) return left[1] < right[1] ? -1 : 1;
  return 0;
}

function encode(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function decode(token: string): Position {
  try {
    const position: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (isPosition(position)) return position;
  } catch {
    // Falls through: whatever is wrong with the token, the answer is the same.
  }
  throw refusal.invalidNextToken();
}

function isPosition(position: unknown): position is Position {
  return (
    Array.isArray(position) &&
    position.length === 2 &&
    ['number', 'string'].includes(typeof position[0]) &&
    typeof position[1] === 'string'
  );
}
