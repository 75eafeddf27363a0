import type { Filter } from '../requests/shapes.js';
import type { StoredSecret } from './secret.js';

/**
 * Whether a secret passes every filter. Within a filter one value is enough; a value that begins
 * with an exclamation mark is met by what does not match the rest of it.
 */
export function passesFilters(secret: StoredSecret, filters: readonly Filter[]): boolean {
  return filters.every(({ Key, Values }) => Values.some((value) => passes(secret, Key, value)));
}

interface FilterRule {
  readonly attributes: (secret: StoredSecret) => readonly (string | undefined)[];
  readonly matches: (attribute: string, value: string) => boolean;
}

/** How AWS compares, measured against the real service where its documentation differs. */
const rules = {
  name: { attributes: ({ name }) => [name], matches: startsWith },
  description: { attributes: ({ description }) => [description], matches: hasWords },
  'tag-key': { attributes: ({ tags }) => tags.map(({ Key }) => Key), matches: startsWith },
  'tag-value': { attributes: ({ tags }) => tags.map(({ Value }) => Value), matches: startsWith },
  'primary-region': { attributes: ({ region }) => [region], matches: startsWith },
  'owning-service': { attributes: () => [], matches: startsWith },
  all: {
    attributes: ({ name, description, tags }) => [
      name,
      description,
      ...tags.flatMap(({ Key, Value }) => [Key, Value]),
    ],
    matches: hasWords,
  },
} satisfies Record<Filter['Key'], FilterRule>;

function passes(secret: StoredSecret, key: Filter['Key'], value: string): boolean {
  const { attributes, matches }: FilterRule = rules[key];
  const negated = value.startsWith('!');
  const wanted = negated ? value.slice(1) : value;
  const found = attributes(secret).some(
    (attribute) => attribute !== undefined && matches(attribute, wanted),
  );
  return found !== negated;
}

function startsWith(attribute: string, prefix: string): boolean {
  return attribute.startsWith(prefix);
}

/** Every word asked for begins some word of the attribute, in any order and case. */
function hasWords(attribute: string, wanted: string): boolean {
  const words = splitWords(attribute);
  const wantedWords = splitWords(wanted);
  return (
    wantedWords.length > 0 &&
    wantedWords.every((wantedWord) => words.some((word) => word.startsWith(wantedWord)))
  );
}

/** Splits at spaces, before capitals, and at a separator unless several kinds of it occur. */
function splitWords(text: string): readonly string[] {
  const separators = new Set(text.match(/[/\-_+=.@]/g));
  const parts = separators.size === 1 ? text.split([...separators].join('')) : [text];
  return parts
    .flatMap((part) => part.split(/\s+|(?=[A-Z][a-z])/))
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}
