/** A command of a shell script. */
export interface Command {
  /** As it is written, redirections included. */
  readonly text: string;
  /** Program and arguments, without quotes; variables stay as they are. */
  readonly words: readonly string[];
  /** Variables that are set for it alone. */
  readonly environment: Readonly<Record<string, string>>;
  /** Whether the shell goes on without waiting for it. */
  readonly isInBackground: boolean;
  /** Its line in the script, from 0. */
  readonly line: number;
}

const PIECE =
  /'[^']*'|"(?:\$\((?:[^()]|\([^()]*\))*\)|\\.|[^"\\])*"|\$\([^()]*\)|\\.|[^\s'"\\;|&<>()]/su
    .source;
const TOKEN = new RegExp(
  `(?<blank>(?:[ \\t]|\\\\\\n)+|#[^\\n]*)|(?<redirection>\\d?[<>]{1,2}&?)|(?<end>&&|\\|\\||[;|&\\n()])|(?<word>(?:${PIECE})+)`,
  'gsuy',
);
const ASSIGNMENT = /^([A-Z_]\w*)=(.*)$/su;
const SUBSTITUTION = /\$\(((?:[^()]|\([^()]*\))*)\)/gu;

/**
 * The commands of a script, in order, those in substitutions first. Knows what documentation needs:
 * lists, pipes, redirections, quotes, comments; no loops and no here documents.
 *
 * @throws Error where it meets something else
 */
export function commandsIn(script: string): Command[] {
  const commands: Command[] = [];
  let words: string[] = [];
  let start: number | undefined;
  let isTarget = false;
  const end = (at: number, operator: string) => {
    if (start !== undefined) commands.push(command(script, start, at, words, operator));
    words = [];
    start = undefined;
  };
  for (const { index, groups = {} } of tokensOf(script)) {
    if (groups['end'] !== undefined) end(index, groups['end']);
    else if (groups['redirection'] !== undefined) isTarget = true;
    else if (groups['word'] !== undefined) {
      start ??= index;
      commands.push(...substituted(groups['word']));
      if (!isTarget) words.push(groups['word']);
      isTarget = false;
    }
  }
  end(script.length, '');
  return commands;
}

function tokensOf(script: string): RegExpExecArray[] {
  const tokens = [...script.matchAll(TOKEN)];
  const length = tokens.reduce((sum, [token]) => sum + token.length, 0);
  if (length < script.length)
    throw new Error(`no shell that is understood: ${script.slice(length)}`);
  return tokens;
}

function substituted(word: string): Command[] {
  return Array.from(word.matchAll(SUBSTITUTION), ([, inner = '']) => commandsIn(inner)).flat();
}

function command(
  script: string,
  start: number,
  end: number,
  words: readonly string[],
  operator: string,
): Command {
  const first = words.findIndex((word) => !ASSIGNMENT.test(word));
  const own = first === -1 ? words.length : first;
  const settings = words.slice(0, own).map((word) => ASSIGNMENT.exec(word) ?? []);
  return {
    text: script.slice(start, end).trim(),
    words: words.slice(own).map(unquoted),
    environment: Object.fromEntries(
      settings.map(([, name = '', value = '']) => [name, unquoted(value)]),
    ),
    isInBackground: operator === '&',
    line: script.slice(0, start).split('\n').length - 1,
  };
}

function unquoted(word: string): string {
  return word.replaceAll(/'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/gsu, (_, single, double, escaped) =>
    String(single ?? double ?? escaped),
  );
}
