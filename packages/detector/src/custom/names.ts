import { everyMatch } from '../every-match.js';
import { NameTable } from '../name/name.js';
import { OptionError } from './option-error.js';

/** Names that people add, and how a text shows that it may hold one. */
export interface CompiledNames {
  readonly read: NameTable['verdict'];
  /** Find the words of each, in any style; undefined where letters have several forms, so that any text may hold one. */
  readonly searches: readonly RegExp[] | undefined;
}

/**
 * Compiles names: what they hold is a credential even where it is a word.
 * @throws {OptionError} for a name without a letter or digit
 */
export function compileNames(names: readonly string[]): CompiledNames | undefined {
  if (names.length === 0) return undefined;
  const table = new NameTable(
    names.map((name) => ({ words: name, kind: 'other', held: 'made-up' })),
  );
  const words = names.map((name, index) => {
    const all = NameTable.wordsOf(name);
    if (all.length > 0) return all;
    throw new OptionError(`names[${index}]`, `"${name}" has no letter or digit.`);
  });
  const isPlain = words.flat().every((word) => /^[a-z\d]+$/.test(word));
  return {
    read: (name) => table.verdict(name),
    searches: isPlain ? words.map((all) => new RegExp(all.join(BETWEEN), 'giu')) : undefined,
  };
}

/** What can stand between the words of a name: `doorWord`, `DOOR_WORD`, `door-word`. */
const BETWEEN = String.raw`[^\p{L}\d]{0,9}`;

/**
 * Where a text, written out, may hold one of the names, by its last letter: the words before can be
 * those of another name. Undefined where that may be anywhere.
 */
export function namesAt(text: string, { searches }: CompiledNames): readonly number[] | undefined {
  return searches?.flatMap((search) =>
    everyMatch(search, text).map(({ index, 0: found }) => index + found.length - 1),
  );
}
