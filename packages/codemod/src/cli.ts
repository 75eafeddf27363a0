import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import type { ExitStatus } from './action.js';
import type { AnyCommand } from './commands/command.js';
import { helpAfter } from './commands/help.js';
import { PROGRAM } from './commands/index.js';
import { requireNoMisspelling } from './commands/misspelt.js';
import { MigrationError, reportOfBreaking } from './errors.js';
import type { Terminal } from './terminal.js';

/**
 * Runs the command line.
 *
 * @param argv the arguments after the program's name
 * @returns the exit status: 0 done, 1 something was refused or found, 2 broken
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const ended = (one: ExitStatus) => (status = one);
  try {
    await program(terminal, ended).parseAsync(argv, { from: 'user' });
  } catch (error) {
    return failure(error, terminal);
  }
  return status;
}

type Ended = (status: ExitStatus) => void;

function program(terminal: Terminal, ended: Ended): Command {
  const root = new Command(PROGRAM.name)
    .version(version())
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .enablePositionalOptions()
    .exitOverride();
  return declared(root, PROGRAM, terminal, ended);
}

/** A command of the parser, from its declaration; those below it inherit the parser's settings. */
function declared(
  command: Command,
  declaration: AnyCommand,
  terminal: Terminal,
  ended: Ended,
): Command {
  const {
    summary = '',
    description,
    operands = [],
    options = [],
    commands = [],
    load,
  } = declaration;
  command.summary(summary).description(description).addHelpText('after', helpAfter(declaration));
  for (const operand of operands) command.addArgument(operand);
  for (const option of options) command.addOption(option);
  for (const below of commands) declared(command.command(below.name), below, terminal, ended);
  if (load === undefined) return command;
  return command.action(async () => {
    const { args: operands } = command;
    requireNoMisspelling(operands, declaration);
    const action = await load();
    ended(await action({ operands, flags: command.opts(), version: version(), terminal }));
  });
}

function version(): string {
  const path = new URL('../package.json', import.meta.url);
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

/** Commander reports its own errors itself, and throws for `--help` and `--version` too. */
function failure(error: unknown, { err }: Terminal): ExitStatus {
  if (isCommanderExit(error)) return error.exitCode === 0 ? 0 : 2;
  err(error instanceof MigrationError ? explanation(error) : reportOfBreaking(error));
  return 2;
}

function explanation({ message, next, page }: MigrationError): string {
  return `${message}\n${next}\nMore about it: ${page}\n`;
}

function isCommanderExit(error: unknown): error is { exitCode: number } {
  return error instanceof Error && 'exitCode' in error && typeof error.exitCode === 'number';
}
