import { FORMAT_KEYWORDS, FoundFormats, type FormatKeyword } from './formats.js';
import { KeywordSearch } from './keyword-search.js';
import { NAME_ENDINGS, noteName, type FoundNames, type NameEnding } from './names.js';
import { GLOBAL_KEYWORDS, globalAt, type GlobalKeyword } from './sinks.js';

/** What of a text is known by keywords. */
export interface FoundKeywords {
  readonly names: FoundNames;
  readonly formats: FoundFormats;
  /** Names by which programs know modules. */
  readonly globals: ReadonlySet<string>;
}

const SEARCH = new KeywordSearch<NameEnding | FormatKeyword | GlobalKeyword>([
  ...NAME_ENDINGS,
  ...FORMAT_KEYWORDS,
  ...GLOBAL_KEYWORDS,
]);

/** Finds names, formats and globals, in one pass over a text. */
export function keywordsIn(text: string): FoundKeywords {
  const names: FoundNames = { any: false, last: [0, 0], madeUp: new Set() };
  const formats = new FoundFormats(text);
  const globals = new Set<string>();
  SEARCH.search(text, (means, at) => {
    if (means.kind === 'name') noteName(text, at, means, names);
    else if (means.kind === 'format') formats.note(at, means);
    else addTo(globals, globalAt(text, at, means));
  });
  return { names, formats, globals };
}

function addTo(names: Set<string>, name: string | undefined): void {
  if (name !== undefined) names.add(name);
}
