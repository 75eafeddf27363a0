import { Argument } from 'commander';
import type { AnyCommand, CommandDeclaration } from './command.js';
import { completable } from './completable.js';

/**
 * The command that prints completions, made of the declarations.
 *
 * @param program the whole program, which this is part of
 */
export function completionOf(program: () => AnyCommand): CommandDeclaration<object> {
  return {
    name: 'completion',
    summary: 'prints a script by which a shell completes commands and options',
    description:
      'Prints a script for a shell. It knows the commands and options of this version; make it anew after an update.',
    operands: [new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish'])],
    examples: [
      ['completion bash >> ~/.bashrc', 'for bash'],
      ['completion zsh > ~/.zfunc/_migrate-secrets', 'for zsh, in a folder of fpath'],
      ['completion fish > ~/.config/fish/completions/migrate-secrets.fish', 'for fish'],
    ],
    exit: { 0: 'it was printed', 1: 'never' },
    load: async () =>
      (await import('../actions/completion.js')).completionAction(completable(program())),
  };
}
