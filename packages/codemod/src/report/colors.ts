import pc from 'picocolors';

/** How words are coloured, or left as they are. */
export type Colors = ReturnType<typeof pc.createColors>;

/** Colours for what goes to standard output: see {@link wantsColors}. */
export const colors = colorsFor(process.stdout);

/** Colours for what goes to an output: see {@link wantsColors}. */
export function colorsFor(output: { readonly isTTY?: boolean }): Colors {
  return pc.createColors(wantsColors(process.env, output));
}

/**
 * Whether text may hold colours: where the output is a terminal that has them, or where FORCE_COLOR asks
 * for them; never with NO_COLOR or TERM=dumb. Unlike picocolors' own answer this one is no in CI too, where a report
 * usually goes to a file or through grep.
 */
export function wantsColors(
  environment: Readonly<Record<string, string | undefined>>,
  output: { readonly isTTY?: boolean },
): boolean {
  if (environment['NO_COLOR']) return false;
  if (environment['FORCE_COLOR']) return environment['FORCE_COLOR'] !== '0';
  return output.isTTY === true && environment['TERM'] !== 'dumb';
}
