/** A command as a shell completes it. */
export interface Completable {
  readonly name: string;
  /** For shells that show it beside the name. */
  readonly summary: string;
  readonly options: readonly CompletableOption[];
  /** What stands where no option does: some words, or files. */
  readonly operands: readonly string[] | 'files' | 'nothing';
  readonly commands: readonly Completable[];
}

export interface CompletableOption {
  /** `-y` and `--yes`, or the long one alone. */
  readonly flags: readonly string[];
  readonly summary: string;
  /** What follows it: nothing, one of some words, or anything. */
  readonly argument: readonly string[] | 'any' | 'none';
}

/** A command with the words that lead to it: none for the program itself. */
export interface Route {
  readonly words: readonly string[];
  readonly command: Completable;
}

/** The program and all commands below it. */
export function routes(command: Completable, words: readonly string[] = []): Route[] {
  const below = command.commands.flatMap((one) => routes(one, [...words, one.name]));
  return [{ words, command }, ...below];
}

/** The options of a command that take an argument, with the words that it can be. */
export function optionsWithArgument({ options }: Completable): CompletableOption[] {
  return options.filter(({ argument }) => argument !== 'none');
}
