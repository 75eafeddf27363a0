import { blocksOf, PAGES, proseOf, type Block, type Page } from './pages.js';
import { commandsIn, type Command } from './shell.js';

/** A command that a page shows. */
export interface DocumentedCommand extends Command {
  /** Page and line, as an editor opens them. */
  readonly at: string;
}

/** How the commands of a block are had, by what stands behind its fence. */
const SCRIPTS: Readonly<Record<string, (text: string) => string>> = {
  sh: (text) => text,
  console: prompted,
  '': prompted,
  yaml: (text) => linesBy(text, /^ *(?:- )?(?:run|entry): (.+)$/u),
};

/** The lines after a prompt; what else stands there is what was printed. */
function prompted(text: string): string {
  return linesBy(text, /^\$ (.+)$/u);
}

/** What a pattern finds in each line; the other lines are empty, so that line numbers stay. */
function linesBy(text: string, pattern: RegExp): string {
  return text
    .split('\n')
    .map((line) => pattern.exec(line)?.[1] ?? '')
    .join('\n');
}

/** The commands of a block, in order; none where it holds code or output. */
export function commandsOf({ page, line, language, text }: Block): DocumentedCommand[] {
  const script = SCRIPTS[language]?.(text) ?? '';
  return commandsIn(script).map((command) => ({
    ...command,
    at: `${page}:${line + command.line}`,
  }));
}

const INLINE = /`((?:npx|npm|node|migrate-secrets|secrets-manager-local) [^`\n]+)`/gu;
const FURTHER_CHOICES = /\b(?:\\?\|[\w-]+)+/gu;

/** The commands in the sentences of a page, where a program is named first; of `a|b` the first. */
function inlineCommands(page: Page): DocumentedCommand[] {
  const prose = proseOf(page);
  return Array.from(prose.matchAll(INLINE), ({ index, 1: text = '' }) => {
    const at = `${page.path}:${prose.slice(0, index).split('\n').length}`;
    const script = text.replaceAll(FURTHER_CHOICES, '').replaceAll('…', '');
    return commandsIn(script).map((command) => ({ ...command, at }));
  }).flat();
}

/** Every command of every page: in its blocks, and in its sentences. */
export function documentedCommands(): DocumentedCommand[] {
  return PAGES.flatMap((page) => [...blocksOf(page).flatMap(commandsOf), ...inlineCommands(page)]);
}
