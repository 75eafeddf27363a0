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
