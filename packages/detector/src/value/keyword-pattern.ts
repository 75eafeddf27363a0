/**
 * A pattern that finds any of the texts. An alternation tries each of them at each place, and
 * hundreds of them make it slow; sharing their beginnings is about ten times as fast.
 */
export function anyOf(texts: Iterable<string>): string {
  return patternOf(branchesOf(texts), (character, rest) => escaped(character) + rest);
}

/** The same for texts that are tried backwards, in a lookbehind: they share their ends. */
function anyBefore(texts: Iterable<string>): string {
  const reversed = Array.from(texts, (text) => Array.from(text).toReversed().join(''));
  return patternOf(branchesOf(reversed), (character, rest) => rest + escaped(character));
}

/** Signs that are rare in code, for what they are in keywords. */
const SIGNS = /[_=~$/:.-]/g;

/**
 * A pattern that finds any of the texts by a sign in them, with what stands before the sign in a
 * group: `ghp_` by its `_`. Letters stand everywhere and signs do not, so that it is four times as
 * fast again. Texts without one are not in it.
 */
export function anyBySign(texts: Iterable<string>): string {
  const parts = Array.from(texts, inParts).filter((part) => part !== undefined);
  return groups(parts, ({ sign }) => sign)
    .map(([sign, signed]) => {
      const tails = groups(signed, ({ tail }) => tail).map(([tail, same]) => {
        const heads = anyBefore(same.map(({ head }) => head));
        return `(?<=(${heads})${escaped(sign)})${escaped(tail)}`;
      });
      return `${escaped(sign)}(?:${tails.join('|')})`;
    })
    .join('|');
}

/** Whether {@link anyBySign} finds a text. */
export function hasSign(text: string): boolean {
  return inParts(text) !== undefined;
}

interface Parts {
  readonly head: string;
  readonly sign: string;
  readonly tail: string;
}

function inParts(text: string): Parts | undefined {
  const last = Array.from(text.matchAll(SIGNS)).at(-1);
  return (
    last && {
      head: text.slice(0, last.index),
      sign: last[0],
      tail: text.slice(last.index + 1),
    }
  );
}

function groups<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly [key: string, items: readonly Item[]])[] {
  const found = new Map<string, Item[]>();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return [...found];
}

/** Texts by their first character, and what may follow; `ends` where a text is complete. */
interface Branch {
  readonly branches: Map<string, Branch>;
  ends: boolean;
}

function branchesOf(texts: Iterable<string>): Branch {
  const root: Branch = { branches: new Map(), ends: false };
  for (const text of texts) grow(root, text);
  return root;
}

function grow(root: Branch, text: string): void {
  let branch = root;
  for (const character of text) {
    const next = branch.branches.get(character) ?? { branches: new Map(), ends: false };
    branch.branches.set(character, next);
    branch = next;
  }
  branch.ends = true;
}

/** What follows a complete text does not matter: it is found already. */
function patternOf(
  { branches, ends }: Branch,
  join: (character: string, rest: string) => string,
): string {
  if (ends) return '';
  const alternatives = [...branches].map(([character, branch]) =>
    join(character, patternOf(branch, join)),
  );
  return alternatives.length === 1 ? (alternatives[0] ?? '') : `(?:${alternatives.join('|')})`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
