import type { Option } from 'commander';
import type { Completable, CompletableOption } from '../completion/index.js';
import type { AnyCommand } from './command.js';

/** A declaration as shells complete it. */
export function completable({
  name,
  summary = '',
  operands = [],
  options = [],
  commands = [],
}: AnyCommand): Completable {
  const [first] = operands;
  return {
    name,
    summary,
    operands: first?.argChoices ?? (first?.name() === 'paths' ? 'files' : 'nothing'),
    options: options.map(completableOption),
    commands: commands.map(completable),
  };
}

function completableOption({
  short,
  long,
  description,
  argChoices,
  required,
  optional,
}: Option): CompletableOption {
  const flags = [short, long].filter((flag) => flag !== undefined);
  const argument = argChoices ?? (required || optional ? 'any' : 'none');
  return { flags, summary: description, argument };
}
