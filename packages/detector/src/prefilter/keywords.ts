import { JOINING_KEYWORDS, type JoiningKeyword } from './disguise.js';
import { FORMAT_KEYWORDS, FoundFormats, type FormatKeyword } from './formats.js';
import { charactersOf } from './characters.js';
import { FoundGenerated, DIGIT_MARKS, type DigitMark, type GeneratedText } from './generated.js';
import { KeywordSearch } from './keyword-search.js';
import { PHRASE_KEYWORDS, type PhraseKeyword } from './named-formats.js';
import { FoundNames, NAME_KEYWORDS, type NameKeyword } from './names.js';
import {
  FoundModules,
  MODULE_KEYWORDS,
  type GlobalKeyword,
  type SpecifierKeyword,
  type UsedModule,
} from './modules.js';
import { isSpoken, SPOKEN_KEYWORDS, SPOKEN_MARKS, type SpokenKeyword } from './spoken.js';

/** What of a text is known by keywords. */
export interface FoundKeywords {
  readonly names: FoundNames;
  /** Where something is in a format that needs no name. */
  readonly formats: readonly number[];
  readonly generated: readonly GeneratedText[];
  /** Where lists are joined, and strings told one after the other. */
  readonly joined: readonly number[];
  readonly modules: readonly UsedModule[];
  /** Where something says that any word can be a credential. */
  readonly spoken: readonly number[];
  /** Whether it speaks of the words of a wallet. */
  readonly phrases: boolean;
}

const SEARCH = new KeywordSearch<
  | NameKeyword
  | FormatKeyword
  | GlobalKeyword
  | SpecifierKeyword
  | SpokenKeyword
  | PhraseKeyword
  | JoiningKeyword
  | DigitMark
>(
  [
    ...NAME_KEYWORDS,
    ...FORMAT_KEYWORDS,
    ...MODULE_KEYWORDS,
    ...SPOKEN_KEYWORDS,
    ...JOINING_KEYWORDS,
    ...PHRASE_KEYWORDS,
  ],
  [...DIGIT_MARKS, ...SPOKEN_MARKS],
);

/** Finds names, formats, globals and what speaks of credentials, in one pass over a text. */
export function keywordsIn(text: string): FoundKeywords {
  const characters = charactersOf(text);
  const names = new FoundNames(text);
  const formats = new FoundFormats(text);
  const generated = new FoundGenerated(text, characters);
  const modules = new FoundModules(text);
  const spoken: number[] = [];
  const joined: number[] = [];
  let phrases = false;
  SEARCH.search(characters, text.length, (means, at) => {
    if (means.kind === 'name') names.note(at, means);
    else if (means.kind === 'format') formats.note(at, means);
    else if (means.kind === 'global') modules.noteGlobal(at, means);
    else if (means.kind === 'specifier') modules.noteSpecifier(at, means);
    else if (means.kind === 'phrase') phrases = true;
    else if (means.kind === 'joining') joined.push(at);
    else if (means.kind === 'digit') generated.note(at);
    else if (isSpoken(text, at, means)) spoken.push(at);
  });
  return {
    names,
    formats: formats.offsets(characters),
    generated: generated.stretches(),
    modules: modules.all,
    spoken,
    joined,
    phrases,
  };
}
