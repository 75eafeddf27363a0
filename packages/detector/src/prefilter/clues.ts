import { customCluesIn, type CustomClues, type Customization } from '../custom/customize.js';
import type { Confidence } from '../finding.js';
import { mayHold } from '../judge/name.js';
import { undisguised } from './disguise.js';
import { holdsFormat } from './formats.js';
import { generatedIn, type Generated } from './generated.js';
import { holdsNamedFormat } from './named-formats.js';
import { holdsMadeUpName, holdsName } from './names.js';
import { mayHoldSink } from './sinks.js';
import { looksRandom } from '../value/shape.js';

/** What a text may hold, so that the program need not be asked for anything else. */
export interface Clues {
  /** Something in the format of a credential. */
  readonly formats: boolean;
  /** A call that takes a credential. */
  readonly sinks: boolean;
  /** A string that looks generated, whatever it is bound to. */
  readonly bare: boolean;
}

/** The clues of a text of which nothing is known. */
export const EVERYTHING: Clues = { formats: true, sinks: true, bare: true };

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
  const plain = undisguised(text);
  if (plain === undefined) return EVERYTHING;
  const known = knownCluesIn(plain, minimumConfidence);
  return custom ? withCustomClues(known, customCluesIn(plain, custom)) : known;
}

/** The clues of a text that is written out to what the detector knows by itself. */
function knownCluesIn(plain: string, minimumConfidence: Confidence): Clues | undefined {
  const generated = generatedIn(plain);
  const sinks = mayHoldSink(plain);
  const formats =
    holdsNamed(plain, generated) || holdsFormat(plain) || holdsNamedFormat(plain, generated);
  const bare = minimumConfidence === 'low' && generated.strings.some(isDense);
  return sinks ||
    formats ||
    bare ||
    SPOKEN.some((said) => said.test(plain)) ||
    holdsMadeUpName(plain)
    ? { sinks, formats, bare }
    : undefined;
}

function withCustomClues(known: Clues | undefined, custom: CustomClues): Clues | undefined {
  if (!known && !custom.formats && !custom.names && !custom.sinks) return undefined;
  const { formats, sinks, bare } = known ?? NOTHING;
  return { formats: formats || custom.formats, sinks: sinks || custom.sinks, bare };
}

const NOTHING: Clues = { formats: false, sinks: false, bare: false };

/** Whether a text may hold a finding: see {@link cluesIn}. */
export function mayHoldFinding(text: string, minimumConfidence?: Confidence): boolean {
  return cluesIn(text, minimumConfidence) !== undefined;
}

/**
 * What can hold any word without a name for credentials: an authorization header, what encodes one,
 * and what is compared with `p` beside a user.
 */
const SPOKEN: readonly RegExp[] = [
  /["'`](?:Bearer|Basic|Token|Bot|ApiKey|Api-Key|JWT|SSWS) +\S{6}|\bbtoa\b|base64/i,
  /\bpw?\s*[!=]==?\s*["'`]|["'`]\s*[!=]==?\s*pw?\b/,
];

/** Long enough to be told from words without a name. */
function isDense(string: string): boolean {
  return string.length >= 32;
}

/** Whether a text holds a name and a string that can belong together, be they far apart. */
function holdsNamed(text: string, { strings, runs }: Generated): boolean {
  const isLikely = runs.some(looksRandom) || strings.some(mayBeKey);
  return isLikely && holdsName(text);
}

/** What stands around a name can make a name for keys of any; what has escapes is not looked into. */
function mayBeKey(string: string): boolean {
  return string.includes('\\') || mayHold(KEY, string);
}

const KEY = { kind: 'api-key', what: 'api key', held: 'generated' } as const;
