/** An option that cannot be used. The message names it, says what is wrong and what is allowed. */
export class OptionError extends Error {
  override readonly name = 'OptionError';

  /**
   * @param option the way to it: `patterns[0].pattern`
   * @param problem what is wrong and what is allowed, as a sentence
   */
  constructor(
    readonly option: string,
    problem: string,
    options?: ErrorOptions,
  ) {
    super(`Option ${option}: ${problem}`, options);
  }
}
