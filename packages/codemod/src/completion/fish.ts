import { type Completable, type CompletableOption, type Route, routes } from './program.js';

/** A script for the folder `~/.config/fish/completions`, or for `source`. */
export function fishCompletion(program: Completable): string {
  const lines = routes(program).flatMap((route) => linesOf(route, program));
  return `# Completion of ${program.name} for fish.
complete -c ${program.name} -e
${lines.join('\n')}
`;
}

function linesOf({ words, command }: Route, program: Completable): string[] {
  const condition = conditionOf(words, command);
  const begin = `complete -c ${program.name} -n ${quoted(condition)}`;
  const files = command.operands === 'files' ? '' : ' -f';
  const choices = typeof command.operands === 'string' ? [] : command.operands;
  return [
    `${begin}${files} -l help -d 'display help for command'`,
    ...command.commands.map(
      ({ name, summary }) => `${begin}${files} -a ${name} -d ${quoted(summary)}`,
    ),
    ...choices.map((choice) => `${begin} -f -a ${choice}`),
    ...command.options.map((option) => `${begin}${optionOf(option)}`),
  ];
}

/** Where all words that lead to a command are there, and none that leads further. */
function conditionOf(words: readonly string[], { commands }: Completable): string {
  const seen = words.map((word) => `__fish_seen_subcommand_from ${word}`);
  const further = commands.map(({ name }) => name).join(' ');
  const last = further === '' ? [] : [`not __fish_seen_subcommand_from ${further}`];
  return [...seen, ...last].join('; and ');
}

function optionOf({ flags, summary, argument }: CompletableOption): string {
  const names = flags.map((flag) =>
    flag.startsWith('--') ? ` -l ${flag.slice(2)}` : ` -s ${flag.slice(1)}`,
  );
  const takes = argument === 'none' ? '' : ' -x';
  const words = typeof argument === 'string' ? '' : ` -a ${quoted(argument.join(' '))}`;
  return `${names.join('')}${takes}${words} -d ${quoted(summary)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
