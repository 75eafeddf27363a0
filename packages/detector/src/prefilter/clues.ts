import { customCluesIn, type CustomClues, type Customization } from '../custom/customize.js';
import type { Confidence } from '../finding.js';
import { mayHold } from '../judge/name.js';
import { disguisesIn, hidesByEscapes, undisguised, type Seams } from './disguise.js';
import type { GeneratedText } from './generated.js';
import { jointsIn } from './joints.js';
import { keywordsIn, type FoundKeywords } from './keywords.js';
import { namedFormatsIn } from './named-formats.js';
import type { Asked } from './names.js';
import { Places } from './places.js';
import { calledNames, sinksIn, type CalledNames } from './sinks.js';
import { spokenIn } from './spoken.js';
import { looksRandom } from '../value/shape.js';

/** What a text may hold, so that the program need not be asked for anything else. */
export interface Clues {
  /** Something in the format of a credential. */
  readonly formats: boolean;
  /** A call that takes a credential. */
  readonly sinks: boolean;
  /** What such calls end in; undefined where that may be any name. */
  readonly called: CalledNames;
  /** A string that looks generated, whatever it is bound to. */
  readonly bare: boolean;
  /** Strings that are put together from parts: where these come from is asked of the whole program. */
  readonly parts: boolean;
  /** Where something but a call may matter; undefined where that may be anywhere. */
  readonly places: Places | undefined;
  /** Where a value may tell of itself, by a format or by what its text sets; undefined likewise. */
  readonly formatPlaces: Places | undefined;
}

/** The clues of a text of which nothing is known. */
export const EVERYTHING: Clues = {
  formats: true,
  sinks: true,
  called: undefined,
  bare: true,
  parts: true,
  places: undefined,
  formatPlaces: undefined,
};

/**
 * What a text may hold; undefined where it holds no finding at all. It never says so where there is
 * one: a finding has a format, or a name and a string that the name asks for, or it goes to a call;
 * and what spells any of them by escapes or in parts is written out first.
 * @param minimumConfidence of the findings that matter; at `low`, any generated string is one
 * @param custom what people have added
 */
export function cluesIn(
  text: string,
  minimumConfidence: Confidence = 'medium',
  custom?: Customization,
): Clues | undefined {
  const keywords = keywordsIn(text);
  const known = knownCluesIn(text, keywords, minimumConfidence);
  const seams = { joints: jointsIn(text), joined: keywords.joined };
  const plain = undisguised(text, seams);
  const spelt =
    plain === text ? known : disguisedClues({ text, plain, seams }, known, minimumConfidence);
  if (!custom) return spelt;
  const added = customCluesIn(plain ?? text, custom);
  return withCustomClues(spelt, plain === text ? added : anywhere(added));
}

/** What stands in a text that is written out stands elsewhere in the source. */
function anywhere({ formats, names, sinks }: CustomClues): CustomClues {
  const unplaced = (places: readonly number[] | undefined) =>
    places?.length === 0 ? [] : undefined;
  return { formats: unplaced(formats), names: unplaced(names), sinks };
}

/** A text that spells something by escapes or in parts. */
interface Disguised {
  readonly text: string;
  /** What it spells, written out; undefined where only the parsed program can tell. */
  readonly plain: string | undefined;
  readonly seams: Seams;
}

/**
 * The clues of such a text: there may be anything.
 * @param known clues of what is not in disguise
 */
function disguisedClues(
  { text, plain, seams }: Disguised,
  known: Clues | undefined,
  minimumConfidence: Confidence,
): Clues | undefined {
  const written =
    known ??
    (plain === undefined ? EVERYTHING : knownCluesIn(plain, keywordsIn(plain), minimumConfidence));
  if (!written || minimumConfidence === 'low' || hidesByEscapes(text)) return written && EVERYTHING;
  const disguises = disguisesIn(text, seams);
  return {
    formats: true,
    sinks: written.sinks,
    called: written.called,
    bare: false,
    parts: true,
    places: (known?.places ?? Places.NONE).with(disguises),
    formatPlaces: (known?.formatPlaces ?? Places.NONE).with(disguises),
  };
}

/** The clues of a text that is written out to what the detector knows by itself. */
function knownCluesIn(
  plain: string,
  keywords: FoundKeywords,
  minimumConfidence: Confidence,
): Clues | undefined {
  const { generated } = keywords;
  const sinks = sinksIn(plain, keywords);
  const dense = minimumConfidence === 'low' ? generated.filter(isDense) : [];
  const named = [...spokenIn(plain, keywords.spoken), ...keywords.names.madeUp];
  const likely = likelyIn(generated, keywords.names.asked);
  const passes = [dense, sinks, named, likely, keywords.formats].some(({ length }) => length > 0);
  const telling = [
    ...likely,
    ...keywords.formats,
    ...namedFormatsIn(plain, generated, { passes, phrases: keywords.phrases }),
  ];
  if (!passes && telling.length === 0) return undefined;
  return {
    sinks: sinks.length > 0,
    called: calledNames(sinks),
    formats: telling.length > 0,
    bare: dense.length > 0,
    parts: false,
    places: new Places([...named, ...telling, ...dense.map(({ offset }) => offset)]),
    formatPlaces: new Places(telling),
  };
}

/** What people have added stands beside what is known. */
function withCustomClues(known: Clues | undefined, custom: CustomClues): Clues | undefined {
  const { formats, names, sinks } = custom;
  if (formats?.length === 0 && names?.length === 0 && !sinks) return known;
  const clues = known ?? NOTHING;
  return {
    ...clues,
    formats: clues.formats || formats?.length !== 0,
    sinks: clues.sinks || sinks,
    called: sinks ? undefined : clues.called,
    places: formats && names && clues.places?.with([...formats, ...names]),
    formatPlaces: formats && clues.formatPlaces?.with(formats),
  };
}

const NOTHING: Clues = {
  formats: false,
  sinks: false,
  called: new Set(),
  bare: false,
  parts: false,
  places: Places.NONE,
  formatPlaces: Places.NONE,
};

/** Whether a text may hold a finding: see {@link cluesIn}. */
export function mayHoldFinding(text: string, minimumConfidence?: Confidence): boolean {
  return cluesIn(text, minimumConfidence) !== undefined;
}

/** Long enough to be told from words without a name. */
function isDense({ text, isQuoted }: GeneratedText): boolean {
  return isQuoted && text.length >= 32;
}

/** Where a text holds a string that a name can be about which asks for such. */
function likelyIn(generated: readonly GeneratedText[], asked: Asked | undefined): number[] {
  if (!asked) return [];
  return generated
    .filter(({ text, isQuoted }) => (isQuoted ? mayBe(asked, text) : looksRandom(text)))
    .map(({ offset }) => offset);
}

/**
 * What has escapes is not looked into. Without a digit only what is random makes a key, which is asked
 * first, for most are paths and ids.
 */
function mayBe(asked: Asked, string: string): boolean {
  if (string.includes('\\')) return true;
  if (asked === 'random') return looksRandom(string);
  return (/\d/.test(string) || looksRandom(string)) && mayHold(KEY, string);
}

const KEY = { kind: 'api-key', what: 'api key', held: 'generated' } as const;
