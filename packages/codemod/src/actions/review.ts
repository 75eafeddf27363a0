import type { KnownNames, Outcome, Plan } from '../types.js';

/** How a person wants to be asked. */
interface Manner {
  readonly plain?: boolean;
}

/** Whether nothing on the screen shall move. */
export function isPlain({ plain }: Manner): boolean {
  return plain === true || process.env['TERM'] === 'dumb';
}

/** Asks the person at the terminal, on stderr; what is asked with is loaded then. */
export async function reviewed(
  planned: Outcome,
  known: KnownNames,
  manner: Manner,
): Promise<Plan | undefined> {
  const { review } = await import('../review/index.js');
  const screen = isPlain(manner)
    ? (await import('../review/screens/plain.js')).plainScreen(process.stdin, process.stderr)
    : (await import('../review/screens/clack.js')).clackScreen(process.stdin, process.stderr);
  try {
    return await review(planned, known, screen);
  } finally {
    screen.close();
  }
}
