import { customCluesIn, type CustomClues, type Customization } from '../custom/customize.js';
import type { Confidence } from '../finding.js';
import { mayHold } from '../judge/name.js';
import { disguisesIn, hidesByEscapes, undisguised } from './disguise.js';
import { generatedIn, type Generated } from './generated.js';
import { jointsIn, type Joints } from './joints.js';
import { keywordsIn } from './keywords.js';
import { namedFormatsIn } from './named-formats.js';
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
  /** Where something but a call may matter; undefined where that may be anywhere. */
  readonly places: Places | undefined;
}

/** The clues of a text of which nothing is known. */
export const EVERYTHING: Clues = {
  formats: true,
  sinks: true,
  called: undefined,
  bare: true,
  places: undefined,
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
  const known = knownCluesIn(text, minimumConfidence);
  const joints = jointsIn(text);
  const plain = undisguised(text, joints);
  const spelt =
    plain === text ? known : disguisedClues({ text, plain, joints }, known, minimumConfidence);
  return custom ? withCustomClues(spelt, customCluesIn(plain ?? text, custom)) : spelt;
}

/** A text that spells something by escapes or in parts. */
interface Disguised {
  readonly text: string;
  /** What it spells, written out; undefined where only the parsed program can tell. */
  readonly plain: string | undefined;
  readonly joints: Joints;
}

/**
 * The clues of such a text: there may be anything.
 * @param known clues of what is not in disguise
 */
function disguisedClues(
  { text, plain, joints }: Disguised,
  known: Clues | undefined,
  minimumConfidence: Confidence,
): Clues | undefined {
  const written =
    known ?? (plain === undefined ? EVERYTHING : knownCluesIn(plain, minimumConfidence));
  if (!written || minimumConfidence === 'low' || hidesByEscapes(text)) return written && EVERYTHING;
  return {
    formats: true,
    sinks: written.sinks,
    called: written.called,
    bare: false,
    places: (known?.places ?? new Places([])).with(disguisesIn(text, joints)),
  };
}

/** The clues of a text that is written out to what the detector knows by itself. */
function knownCluesIn(plain: string, minimumConfidence: Confidence): Clues | undefined {
  const generated = generatedIn(plain);
  const keywords = keywordsIn(plain);
  const sinks = sinksIn(plain, keywords);
  const bare = minimumConfidence === 'low' && [...generated.strings.keys()].some(isDense);
  const others = [...spokenIn(plain, keywords.spoken), ...keywords.names.madeUp];
  const alone = [...(keywords.names.any ? likelyIn(generated) : []), ...keywords.formats.offsets()];
  const passes = sinks.length > 0 || alone.length > 0 || bare || others.length > 0;
  const formats = [
    ...alone,
    ...namedFormatsIn(plain, generated, { passes, phrases: keywords.phrases }),
  ];
  if (!passes && formats.length === 0) return undefined;
  const places = minimumConfidence === 'low' ? undefined : new Places([...formats, ...others]);
  return {
    sinks: sinks.length > 0,
    called: calledNames(sinks),
    formats: formats.length > 0,
    bare,
    places,
  };
}

/** What people have added is looked for everywhere. */
function withCustomClues(known: Clues | undefined, custom: CustomClues): Clues | undefined {
  if (!custom.formats && !custom.names && !custom.sinks) return known;
  const { formats, sinks, called, bare } = known ?? NOTHING;
  return {
    formats: formats || custom.formats,
    sinks: sinks || custom.sinks,
    called: custom.sinks ? undefined : called,
    bare,
    places: undefined,
  };
}

const NOTHING = { formats: false, sinks: false, called: undefined, bare: false } as const;

/** Whether a text may hold a finding: see {@link cluesIn}. */
export function mayHoldFinding(text: string, minimumConfidence?: Confidence): boolean {
  return cluesIn(text, minimumConfidence) !== undefined;
}

/** Long enough to be told from words without a name. */
function isDense(string: string): boolean {
  return string.length >= 32;
}

/** Where a text holds a string that a name can be about. */
function likelyIn({ strings, runs }: Generated): number[] {
  const likely = [
    ...[...runs].filter(([run]) => looksRandom(run)),
    ...[...strings].filter(([string]) => mayBeKey(string)),
  ];
  return likely.flatMap(([, offsets]) => offsets);
}

/**
 * What stands around a name can make a name for keys of any; what has escapes is not looked into.
 * Without a digit only what is random makes a key, which is asked first, for most are paths and ids.
 */
function mayBeKey(string: string): boolean {
  if (string.includes('\\')) return true;
  return (/\d/.test(string) || looksRandom(string)) && mayHold(KEY, string);
}

const KEY = { kind: 'api-key', what: 'api key', held: 'generated' } as const;
