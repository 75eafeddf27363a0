import type { Finding } from '@secretlift/detector';

/** The variable of the environment that a value could come from: `DB_PASSWORD`. */
export function environmentVariable(finding: Finding): string {
  return wordsFor(finding).join('_').toUpperCase();
}

/**
 * The name under which a value could be stored: `db-password`. An ARN ends in a hyphen and six
 * characters, so that AWS advises against names that end so.
 */
export function secretName(finding: Finding): string {
  const name = wordsFor(finding).join('-');
  return /-.{6}$/.test(name) ? `${name}-key` : name;
}

/** Of what the value is bound to, or of what it is where nothing names it. */
function wordsFor({ binding = '', what }: Finding): string[] {
  const named = wordsOf(binding.replace(/\w*\(\)\.?/g, ''));
  const words = named.length > 0 && !isBare(named) ? named : wordsOf(what);
  return isBare(words) ? ['secret'] : words;
}

/** Enough to tell one value from another. */
const MOST_WORDS = 4;

function wordsOf(name: string): string[] {
  const words = name
    .replace(/^(?:process\.)?env\./, '')
    .split(/(?<=[a-z\d])(?=[A-Z])|[^A-Za-z\d]+/)
    .filter((word) => word !== '');
  return words.slice(-MOST_WORDS).map((word) => word.toLowerCase());
}

/** Neither a variable nor a name begins with a digit. */
function isBare([first = '']: readonly string[]): boolean {
  return !/^[a-z]/.test(first);
}
