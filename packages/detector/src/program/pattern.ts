import type { TSESTree } from '@typescript-eslint/utils';

/** No one takes a value apart deeper than this. */
const DEEPEST = 8;

/**
 * The keys from a pattern to the name that it binds: none for the name itself, `['a']` for
 * `{ a: name }`. Undefined where it does not bind the name, or under a computed key.
 */
export function keysTo(
  pattern: TSESTree.Node | null,
  name: string,
  depth = 0,
): readonly string[] | undefined {
  if (depth > DEEPEST) return undefined;
  switch (pattern?.type) {
    case 'Identifier':
      return pattern.name === name ? [] : undefined;
    case 'AssignmentPattern':
      return keysTo(pattern.left, name, depth + 1);
    case 'TSParameterProperty':
      return keysTo(pattern.parameter, name, depth + 1);
    case 'ObjectPattern':
      return firstOf(pattern.properties, (property) =>
        property.type === 'Property'
          ? under(keyOf(property), keysTo(property.value, name, depth + 1))
          : undefined,
      );
    case 'ArrayPattern':
      return firstOf(pattern.elements, (element, index) =>
        under(String(index), keysTo(element, name, depth + 1)),
      );
    default:
      return undefined;
  }
}

/** The key of a property that is written out. */
export function keyOf({ key, computed }: TSESTree.Property): string | undefined {
  if (key.type === 'Identifier') return computed ? undefined : key.name;
  return key.type === 'Literal' ? String(key.value) : undefined;
}

function under(
  key: string | undefined,
  keys: readonly string[] | undefined,
): readonly string[] | undefined {
  return key === undefined || !keys ? undefined : [key, ...keys];
}

function firstOf<Item, Result>(
  items: readonly Item[],
  find: (item: Item, index: number) => Result | undefined,
): Result | undefined {
  for (const [index, item] of items.entries()) {
    const result = find(item, index);
    if (result !== undefined) return result;
  }
  return undefined;
}
