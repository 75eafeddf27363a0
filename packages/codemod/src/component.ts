import type { SourceText } from './types.js';

/** What a compiler of JavaScript or TypeScript reads of a file. */
export interface ProgramText {
  /** Its extension tells the language. */
  readonly path: string;
  /** As long as the file's own text: an offset means the same place in both. */
  readonly text: string;
}

/** Endings of single-file components, which hold code among other things. */
export const COMPONENT_EXTENSIONS = ['vue', 'svelte', 'astro'];

/** Whether a file is a single-file component of Vue, Svelte or Astro. */
export function isComponent(path: string): boolean {
  return COMPONENT_EXTENSIONS.some((extension) => path.endsWith(`.${extension}`));
}

/**
 * The program in a file: all of it, or in a component what stands in its script blocks, with blanks
 * for the rest. No compiler of a framework is needed for that: all of them end a script at the first
 * `</script`, as HTML does.
 */
export function programIn({ path, text }: Pick<SourceText, 'path' | 'text'>): ProgramText {
  if (!isComponent(path)) return { path, text };
  const top = frontmatter(path, text);
  const scripts = [...top, ...scriptsIn(text, top[0]?.end ?? 0)];
  const language = scripts.some(({ attributes }) => JSX.test(attributes)) ? 'tsx' : 'ts';
  return { path: `${path}.${language}`, text: blankedAround(scripts, text) };
}

const JSX = /\blang\s*=\s*["']?[jt]sx\b/;

/** Where the code of a script begins and ends. */
interface Script {
  readonly start: number;
  readonly end: number;
  readonly attributes: string;
}

function blankedAround(scripts: readonly Script[], text: string): string {
  let at = 0;
  const pieces = scripts.flatMap(({ start, end }) => {
    const piece = [blanked(text.slice(at, start)), text.slice(start, end)];
    at = end;
    return piece;
  });
  return pieces.join('') + blanked(text.slice(at));
}

function blanked(text: string): string {
  return text.replace(/[^\r\n]+/g, (line) => ' '.repeat(line.length));
}

/** The code between the fences at the top of an Astro component. */
function frontmatter(path: string, text: string): Script[] {
  const opening = path.endsWith('.astro') ? /^\s*---/.exec(text)?.[0].length : undefined;
  if (opening === undefined) return [];
  const end = text.indexOf('\n---', opening);
  return end === -1 ? [] : [{ start: opening, end, attributes: '' }];
}

/** Script blocks of JavaScript or TypeScript. Each search goes on where the last one ended. */
function scriptsIn(text: string, from: number): Script[] {
  const scripts: Script[] = [];
  const openings = /<!--|<(script|style)(?=[\s>])/gi;
  openings.lastIndex = from;
  for (let match = openings.exec(text); match !== null; match = openings.exec(text)) {
    const name = match[1]?.toLowerCase() ?? 'comment';
    const behind = openings.lastIndex;
    const start = name === 'comment' ? behind : tagEnd(text, behind);
    const end = start === -1 ? -1 : closingOf(start, text, name);
    if (end === -1) break;
    const attributes = text.slice(behind, start);
    if (name === 'script' && isCode(attributes)) scripts.push({ start, end, attributes });
    openings.lastIndex = end;
  }
  return scripts;
}

/** Behind the `>` that ends a tag; one in quotes does not: `generic="T extends Array<U>"`. */
function tagEnd(text: string, from: number): number {
  const stops = /[>"']/g;
  stops.lastIndex = from;
  for (let stop = stops.exec(text); stop !== null; stop = stops.exec(text)) {
    if (stop[0] === '>') return stops.lastIndex;
    const closing = text.indexOf(stop[0], stops.lastIndex);
    if (closing === -1) return -1;
    stops.lastIndex = closing + 1;
  }
  return -1;
}

/** Where a comment, a script or a style that has begun ends; -1 where it does not. */
function closingOf(start: number, text: string, name: string): number {
  const closing = name === 'comment' ? /-->/g : name === 'script' ? /<\/script/gi : /<\/style/gi;
  closing.lastIndex = start;
  return closing.exec(text)?.index ?? -1;
}

/** Data, templates and other languages can stand in a script as well. */
function isCode(attributes: string): boolean {
  const named = attributes.matchAll(/\b(?:type|lang)\s*=\s*["']?([^\s"'>]*)/g);
  return [...named].every(([, language = '']) => CODE.has(language.toLowerCase()));
}

const CODE = new Set(
  'module text/javascript application/javascript text/typescript text/babel js jsx ts tsx javascript typescript'.split(
    ' ',
  ),
);
