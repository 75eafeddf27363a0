import { FORMAT_KEYWORDS, FoundFormats, type FormatKeyword } from './formats.js';
import { KeywordSearch } from './keyword-search.js';
import { NAME_ENDINGS, noteName, type FoundNames, type NameEnding } from './names.js';
import { GLOBAL_KEYWORDS, globalAt, type GlobalKeyword } from './sinks.js';
import { ENCODER_KEYWORDS, type EncoderKeyword } from './spoken.js';

/** What of a text is known by keywords. */
export interface FoundKeywords {
  readonly names: FoundNames;
  readonly formats: FoundFormats;
  /** Names by which programs know modules. */
  readonly globals: ReadonlySet<string>;
  /** Where something is encoded. */
  readonly encoders: readonly number[];
}

const SEARCH = new KeywordSearch<NameEnding | FormatKeyword | GlobalKeyword | EncoderKeyword>([
  ...NAME_ENDINGS,
  ...FORMAT_KEYWORDS,
  ...GLOBAL_KEYWORDS,
  ...ENCODER_KEYWORDS,
]);

/** Finds names, formats, globals and encoders, in one pass over a text. */
export function keywordsIn(text: string): FoundKeywords {
  const names: FoundNames = { any: false, last: [0, 0], madeUp: new Set() };
  const formats = new FoundFormats(text);
  const globals = new Set<string>();
  const encoders: number[] = [];
  SEARCH.search(text, (means, at) => {
    if (means.kind === 'name') noteName(text, at, means, names);
    else if (means.kind === 'format') formats.note(at, means);
    else if (means.kind === 'encoder') encoders.push(at);
    else addTo(globals, globalAt(text, at, means));
  });
  return { names, formats, globals, encoders };
}

function addTo(names: Set<string>, name: string | undefined): void {
  if (name !== undefined) names.add(name);
}
