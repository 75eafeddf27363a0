import { type Completable, optionsWithArgument, type Route, routes } from './program.js';

/** A script that bash sources: `source <(migrate-secrets completion bash)`. */
export function bashCompletion(program: Completable): string {
  const all = routes(program);
  return `# Completion of ${program.name} for bash.
_migrate_secrets() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" route='' index
  for ((index = 1; index < COMP_CWORD; index += 1)); do
    case "$route \${COMP_WORDS[index]}" in
${all.flatMap(routeLine).join('\n')}
    esac
  done
  COMPREPLY=()
  case "$route $before" in
${all.flatMap(argumentLines).join('\n')}
  esac
  local words='' files=''
  case "$route" in
${all.map(wordLine).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  [[ -n $files && $word != -* ]] && COMPREPLY+=($(compgen -f -- "$word"))
  return 0
}
complete -o filenames -F _migrate_secrets ${program.name}
`;
}

function routeOf({ words }: Route): string {
  return words.map((word) => ` ${word}`).join('');
}

function routeLine(route: Route): string[] {
  const path = routeOf(route);
  return route.words.length === 0 ? [] : [`      '${path}') route='${path}' ;;`];
}

function argumentLines(route: Route): string[] {
  return optionsWithArgument(route.command).map(({ flags, argument }) => {
    const patterns = flags.map((flag) => `'${routeOf(route)} ${flag}'`).join('|');
    const words = typeof argument === 'string' ? '' : argument.join(' ');
    return `    ${patterns}) COMPREPLY=($(compgen -W '${words}' -- "$word")); return 0 ;;`;
  });
}

function wordLine(route: Route): string {
  const { options, operands, commands } = route.command;
  const words = [
    ...commands.map(({ name }) => name),
    ...(typeof operands === 'string' ? [] : operands),
    ...options.flatMap(({ flags }) => flags),
    '--help',
  ];
  const files = operands === 'files' ? ' files=1' : '';
  return `    '${routeOf(route)}') words='${words.join(' ')}'${files} ;;`;
}
