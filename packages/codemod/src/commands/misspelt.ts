import { existsSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { MigrationError } from '../errors.js';
import type { AnyCommand } from './command.js';

/**
 * Holds an only path that does not exist against the names of the commands: `verfy` is none of them,
 * so that the parser takes it for a path.
 *
 * @throws MigrationError where a command may have been meant
 */
export function requireNoMisspelling(operands: readonly string[], { commands }: AnyCommand): void {
  const [word, ...others] = operands;
  if (word === undefined || others.length > 0 || commands === undefined) return;
  if (!/^[a-z]+$/i.test(word) || existsSync(word)) return;
  const meant = similarTo(word, commands);
  if (meant === undefined) return;
  throw new MigrationError(
    'unknown-command',
    `There is no ${word} here, and no command of this name.`,
    `Did you mean ${meant}?`,
  );
}

/** The parser's own word: it knows what is similar, and says so where it must have a command. */
function similarTo(word: string, commands: readonly AnyCommand[]): string | undefined {
  const parser = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  for (const { name } of commands) parser.command(name);
  try {
    parser.parse([word], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return /\(Did you mean (.+)\?\)/.exec(error.message)?.[1];
    throw error;
  }
  return undefined;
}
