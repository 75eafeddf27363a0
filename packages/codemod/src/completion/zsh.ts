import { type Completable, type CompletableOption, type Route, routes } from './program.js';

/** A script that zsh sources, or autoloads from a folder of its `fpath` as `_migrate-secrets`. */
export function zshCompletion(program: Completable): string {
  const all = routes(program);
  return `#compdef ${program.name}
# Completion of ${program.name} for zsh.
${all.map(functionOf).join('\n')}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  ${nameOf({ words: [] })} "$@"
else
  compdef ${nameOf({ words: [] })} ${program.name}
fi
`;
}

function nameOf({ words }: Pick<Route, 'words'>): string {
  return ['_migrate-secrets', ...words].join('-');
}

function functionOf({ words, command }: Route): string {
  const { options, commands } = command;
  const specs = [...options.flatMap(optionSpecs), `'(- *)'--help'[display help for command]'`];
  const isParent = commands.length > 0;
  return `${nameOf({ words })}() {
  local curcontext="$curcontext" state line
  _arguments -C -s ${isParent ? '' : '-S '}\\
${[...specs, ...operandSpecs(command)].map((spec) => `    ${spec}`).join(' \\\n')}
${isParent ? dispatch(words, command) : ''}}
`;
}

function operandSpecs({ operands, commands }: Completable): string[] {
  if (commands.length > 0) return [`'1: :->command'`, `'*:: :->rest'`];
  if (operands === 'files') return [`'*:file:_files'`];
  return operands === 'nothing' ? [] : [`'1: :(${operands.join(' ')})'`];
}

/** The command is asked for first; what follows it is its own business. */
function dispatch(words: readonly string[], { commands, operands }: Completable): string {
  const described = commands.map(({ name, summary }) => `      ${quoted(`${name}:${summary}`)}`);
  const cases = commands.map(
    ({ name }) => `      ${name}) ${nameOf({ words: [...words, name] })} ;;`,
  );
  return `  case $state in
  command)
    local -a commands=(
${described.join('\n')}
    )
    _describe command commands
    ${operands === 'files' ? '_files' : ''}
    ;;
  rest)
    case $line[1] in
${cases.join('\n')}
      *) ${operands === 'files' ? '_files' : ':'} ;;
    esac
    ;;
  esac
`;
}

function optionSpecs({ flags, summary, argument }: CompletableOption): string[] {
  const what = summary.replaceAll(/[[\]:\\]/g, '\\$&');
  const after = { none: '', any: ':value:' };
  const value = typeof argument === 'string' ? after[argument] : `:value:(${argument.join(' ')})`;
  return flags.map((flag) => quoted(`${flag}[${what}]${value}`));
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
