import { everyMatch } from '../every-match.js';

/** A word that begins a value, or an item, without quotes: `key: value`, `- item`, `[a, b]`, below `|`. */
const UNQUOTED = /(?:[,[{]|["']:|[:|>-]\s)\s*(?:[!&]\S*\s+)?(?=([^\s"'#,[\]{}]{8,}))/g;

/** `Authorization: Bearer …`: two words that belong together. */
const SPOKEN = /:\s+((?:bearer|basic|token|bot|api-?key|jwt|ssws) +\S{6,})/gi;

/**
 * The text of a data document as the prefilter has to see it, which knows strings by their quotes:
 * what YAML writes without them is repeated with them, and JSON's `\/` is the slash that it stands for.
 */
export function searchableText(text: string): string {
  const plain = text.replaceAll('\\/', '/');
  const words = [UNQUOTED, SPOKEN].flatMap((pattern) =>
    everyMatch(pattern, plain).map(([, word = '']) => `"${word}"`),
  );
  return words.length === 0 ? plain : `${plain}\n${words.join('\n')}`;
}
