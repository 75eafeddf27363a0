/** A problem that ends the run: what happened, to which thing, and what to do next. Never a value. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';

  /**
   * @param message what happened and to which thing
   * @param next what the person can do now
   */
  constructor(
    message: string,
    readonly next: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * What to print of an error that nobody foresaw. Its message, its cause and its properties can quote
 * source or a request; its name and its frames cannot.
 */
export function reportOfBreaking(error: unknown): string {
  const what =
    error instanceof Error ? [error.constructor.name, ...framesOf(error)] : [typeof error];
  return `migrate-secrets broke: ${what.join('\n')}\nPlease report this.\n`;
}

/** V8 puts the message before the frames, and a message can look like one. */
function framesOf({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message);
  if (start === -1) return [];
  const frames = stack.slice(start + message.length).split('\n');
  return frames.filter((line) => /^ {4}at /.test(line));
}
