import type { Rule } from 'eslint';
import type { JSONSchema4 } from 'json-schema';
import type { Examples } from './examples.js';

/** What stands between these marks of a page is generated. */
const SECTIONS = ['description', 'messages', 'examples', 'options'] as const;

/**
 * The page of a rule with its generated sections as the rule says them now; what people wrote around
 * them stays.
 * @throws Error where the page lacks a section's marks
 */
export function pageOf(page: string, meta: Rule.RuleMetaData, examples: Examples): string {
  const texts = {
    description: `${meta.docs?.description ?? ''}.`,
    messages: messagesOf(meta),
    examples: examplesOf(examples),
    options: optionsOf(meta),
  } as const satisfies Record<(typeof SECTIONS)[number], string>;
  return SECTIONS.reduce((text, section) => withSection(text, section, texts[section]), page);
}

function withSection(page: string, section: string, text: string): string {
  const [start, end] = [`<!-- ${section} -->`, `<!-- /${section} -->`];
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The page lacks ${start} … ${end}`);
  return `${page.slice(0, from)}${start}\n\n${text}\n\n${page.slice(to)}`;
}

function messagesOf({ messages = {} }: Rule.RuleMetaData): string {
  return Object.values(messages)
    .map((message) => `- ${message.replace(/\{\{(\w+)\}\}/g, '_$1_')}`)
    .join('\n');
}

function examplesOf({ incorrect, correct }: Examples): string {
  return `Incorrect:\n\n${fenced(incorrect)}\n\nCorrect:\n\n${fenced(correct)}`;
}

function fenced(examples: readonly string[]): string {
  return `\`\`\`js\n${examples.join('\n\n')}\n\`\`\``;
}

function optionsOf({ schema, defaultOptions }: Rule.RuleMetaData): string {
  const [options = {}] = (Array.isArray(schema) ? schema : []) as readonly JSONSchema4[];
  const [defaults = {}] = (defaultOptions ?? []) as readonly Record<string, unknown>[];
  const rows = rowsOf(options, '', defaults);
  return ['| option | default | what it is |', '| --- | --- | --- |', ...rows].join('\n');
}

function rowsOf(
  { properties = {} }: JSONSchema4,
  path: string,
  defaults: Readonly<Record<string, unknown>>,
): string[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const said = defaults[name];
    const own = said === undefined ? '' : `\`${JSON.stringify(said)}\``;
    const words = schema.enum ? ` One of ${schema.enum.map(asCode).join(', ')}.` : '';
    const row = `| \`${path}${name}\` | ${own} | ${schema.description ?? ''}${words} |`;
    return [row, ...partsOf(schema, `${path}${name}`)];
  });
}

/** Each of a list of objects, or the members of an object. */
function partsOf({ items, properties, ...rest }: JSONSchema4, path: string): string[] {
  if (properties) return rowsOf({ ...rest, properties }, `${path}.`, {});
  return items && !Array.isArray(items) ? rowsOf(items, `${path}[].`, {}) : [];
}

function asCode(word: unknown): string {
  return `\`${JSON.stringify(word)}\``;
}
