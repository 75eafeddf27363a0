/** The parts of a report, each some lines or none, with an empty line between them; nothing where all are empty. */
export function sections(parts: readonly (readonly string[])[]): string {
  const written = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return written.length === 0 ? '' : `${written.join('\n\n')}\n`;
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
