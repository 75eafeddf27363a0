import { NameTable } from '../name/name.js';
import { OptionError } from './option-error.js';

/** Names that people add, and how a text shows that it may hold one. */
export interface CompiledNames {
  readonly read: NameTable['verdict'];
  /** Finds the last word of any; undefined where letters have several forms, so that any text may hold one. */
  readonly lastWords: RegExp | undefined;
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
    const last = NameTable.wordsOf(name).at(-1);
    if (last !== undefined) return last;
    throw new OptionError(`names[${index}]`, `"${name}" has no letter or digit.`);
  });
  const isPlain = words.every((word) => /^[a-z\d]+$/.test(word));
  return {
    read: (name) => table.verdict(name),
    lastWords: isPlain ? new RegExp(words.join('|'), 'iu') : undefined,
  };
}

/** Whether a text, written out, may hold one of the names. */
export function mayHoldName(text: string, { lastWords }: CompiledNames): boolean {
  return lastWords?.test(text) ?? true;
}
