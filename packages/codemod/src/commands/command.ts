import type { Argument, Option } from 'commander';
import type { Action } from '../action.js';

/** An example for the help: what to type after the program's name, and what that does. */
export type Example = readonly [command: string, does: string];

/**
 * A command as data: what it takes, what its help says, and where its action is. The action is loaded
 * when it is called for, since TypeScript and the AWS SDK together take a second to load.
 */
export interface CommandDeclaration<Flags> {
  readonly name: string;
  /** A line for the list of commands. */
  readonly summary?: string;
  readonly description: string;
  readonly operands?: readonly Argument[];
  readonly options?: readonly Option[];
  readonly examples?: readonly Example[];
  /** What the exit status tells; broken is always 2. */
  readonly exit?: Readonly<Record<0 | 1, string>>;
  /** Absent where the command only has commands of its own. */
  readonly load?: () => Promise<Action<Flags>>;
  readonly commands?: readonly AnyCommand[];
}

/** A command whatever its flags: the parser gives them as its options declare them. */
export type AnyCommand = CommandDeclaration<never>;
