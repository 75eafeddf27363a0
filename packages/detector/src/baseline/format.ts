import type { Baseline } from './baseline.js';

/**
 * A baseline as detect-secrets writes it, byte for byte: indented by two, everything beyond ASCII
 * escaped, limits with their decimal point, a line feed at the end.
 */
export function formatBaseline(baseline: Baseline): string {
  const text = JSON.stringify(baseline, null, 2)
    .replace(/^( +"(?:\w+_)?limit": \d+)(?=,?$)/gm, '$1.0')
    .replace(/[^\n\x20-\x7e]/g, escaped);
  return `${text}\n`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
