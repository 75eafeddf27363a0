import { FORMAT_KEYWORDS, FoundFormats, type FormatKeyword } from './formats.js';
import { KeywordSearch } from './keyword-search.js';
import { PHRASE_KEYWORDS, type PhraseKeyword } from './named-formats.js';
import { FoundNames, NAME_KEYWORDS, type NameKeyword } from './names.js';
import { GLOBAL_KEYWORDS, globalAt, type GlobalKeyword } from './sinks.js';
import { isSpoken, SPOKEN_KEYWORDS, type SpokenKeyword } from './spoken.js';

/** What of a text is known by keywords. */
export interface FoundKeywords {
  readonly names: FoundNames;
  readonly formats: FoundFormats;
  /** Names by which programs know modules. */
  readonly globals: ReadonlySet<string>;
  /** Where something says that any word can be a credential. */
  readonly spoken: readonly number[];
  /** Whether it speaks of the words of a wallet. */
  readonly phrases: boolean;
}

const SEARCH = new KeywordSearch<
  NameKeyword | FormatKeyword | GlobalKeyword | SpokenKeyword | PhraseKeyword
>([
  ...NAME_KEYWORDS,
  ...FORMAT_KEYWORDS,
  ...GLOBAL_KEYWORDS,
  ...SPOKEN_KEYWORDS,
  ...PHRASE_KEYWORDS,
]);

/** Finds names, formats, globals and what speaks of credentials, in one pass over a text. */
export function keywordsIn(text: string): FoundKeywords {
  const names = new FoundNames(text);
  const formats = new FoundFormats(text);
  const globals = new Set<string>();
  const spoken: number[] = [];
  let phrases = false;
  SEARCH.search(text, (means, at) => {
    if (means.kind === 'name') names.note(at, means);
    else if (means.kind === 'format') formats.note(at, means);
    else if (means.kind === 'global') addTo(globals, globalAt(text, at, means));
    else if (means.kind === 'phrase') phrases = true;
    else if (isSpoken(text, at, means)) spoken.push(at);
  });
  return { names, formats, globals, spoken, phrases };
}

function addTo(names: Set<string>, name: string | undefined): void {
  if (name !== undefined) names.add(name);
}
