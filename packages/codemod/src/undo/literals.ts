import { MASK } from '@secretlift/detector';
import { Node, type TemplateExpression, type TemplateSpan } from 'ts-morph';
import { endOfLine, spelled, templateToQuoted } from '../spelling.js';
import type { Edit, Quote } from '../types.js';
import type { RestoredCall } from './types.js';

/** How literals are written: for the file, or masked for the eye. */
export interface Speller {
  /** What stands between the quotes. */
  readonly content: (restored: RestoredCall, quote: Quote) => string;
  /** The literal, quotes and all. */
  readonly literal: (restored: RestoredCall) => string;
}

/** The value as it was written, or else the usual way. */
export const VALUES: Speller = {
  content: (restored, quote) => {
    const { call, original } = restored;
    const isOriginal = call.place.form === 'part' && quote === call.place.quote;
    return (isOriginal ? original?.content : undefined) ?? usual(restored, quote);
  },
  literal: (restored) => {
    const { form, quote } = restored.call.place;
    const original = form === 'whole' ? restored.original : undefined;
    return original?.expression ?? `${quote}${usual(restored, quote)}${quote}`;
  },
};

/** The mask, whatever the value. */
export const MASKS: Speller = {
  content: () => MASK,
  literal: ({ call: { place } }) => `${place.quote}${MASK}${place.quote}`,
};

function usual({ call, value }: RestoredCall, quote: Quote): string {
  const text = call.node.getSourceFile().getFullText();
  return spelled(value, { quote, endOfLine: endOfLine(text) });
}

/** The edits that put literals, or their parts, in the place of calls. */
export function literalEdits(restored: readonly RestoredCall[], spell: Speller): Edit[] {
  const parts = new Map<TemplateExpression, RestoredCall[]>();
  const edits: Edit[] = [];
  for (const one of restored) {
    const template = one.call.place.form === 'part' ? spanOf(one)?.getParentOrThrow() : undefined;
    if (!Node.isTemplateExpression(template)) edits.push(wholeEdit(one, spell));
    else parts.set(template, [...(parts.get(template) ?? []), one]);
  }
  return [...edits, ...[...parts].flatMap(([template, own]) => partEdits(template, own, spell))];
}

function wholeEdit(one: RestoredCall, spell: Speller): Edit {
  const node = withoutParentheses(awaited(one), one);
  return { range: [startOf(node, one), node.getEnd()], text: spell.literal(one) };
}

/** The call together with the `await` that the rewrite, or somebody since, put before it. */
function awaited({ call: { node, place } }: RestoredCall): Node {
  const parent = node.getParent();
  const wasAwaited = place.accessor === 'getSecret' && !place.added.includes('await');
  return Node.isAwaitExpression(parent) && !wasAwaited ? parent : node;
}

function withoutParentheses(node: Node, { call: { place } }: RestoredCall): Node {
  const parent = node.getParent();
  return Node.isParenthesizedExpression(parent) && place.added.includes('parentheses')
    ? parent
    : node;
}

/** Where the literal touched a keyword, the rewrite put a space between. */
function startOf(node: Node, { call: { place } }: RestoredCall): number {
  const start = node.getStart();
  const before = node
    .getSourceFile()
    .getFullText()
    .slice(Math.max(0, start - 2), start);
  return place.added.includes('space') && /^[\w$] $/.test(before) ? start - 1 : start;
}

function spanOf(one: RestoredCall): TemplateSpan | undefined {
  const parent = awaited(one).getParent();
  return Node.isTemplateSpan(parent) ? parent : undefined;
}

/** A template that the rewrite made of a quoted string becomes one again, if nothing else needs it. */
function partEdits(
  template: TemplateExpression,
  parts: readonly RestoredCall[],
  spell: Speller,
): Edit[] {
  const quotes = new Set(parts.map(({ call }) => call.place.quote));
  const [quote = '`'] = quotes;
  const wasQuoted =
    quotes.size === 1 && quote !== '`' && parts.length === template.getTemplateSpans().length;
  return wasQuoted
    ? [quotedEdit(template, parts, { quote, spell })]
    : parts.map((part) => holeEdit(part, spell));
}

function holeEdit(part: RestoredCall, spell: Speller): Edit {
  const { node } = part.call;
  const span = spanOf(part);
  const hole = span === undefined ? node : span.getExpression();
  const text = node.getSourceFile().getFullText();
  const start = text.lastIndexOf('${', hole.getStart());
  return {
    range: [start, (span?.getLiteral().getStart() ?? node.getEnd()) + 1],
    text: spell.content(part, '`'),
  };
}

function quotedEdit(
  template: TemplateExpression,
  parts: readonly RestoredCall[],
  { quote, spell }: { readonly quote: Quote; readonly spell: Speller },
): Edit {
  const contents = parts.map((part) => spell.content(part, quote));
  const usually = quoted(template, contents, { quote, respell: templateToQuoted });
  const asItIs = quoted(template, contents, { quote, respell: (raw) => raw });
  const [first] = parts;
  const start = first === undefined ? template.getStart() : startOf(template, first);
  const text = asItIs === first?.original?.expression ? asItIs : usually;
  return { range: [start, template.getEnd()], text };
}

/** The stretches of a template, and between them the contents, as a quoted string. */
function quoted(
  template: TemplateExpression,
  contents: readonly string[],
  style: { readonly quote: Quote; readonly respell: (raw: string, quote: Quote) => string },
): string {
  const { quote, respell } = style;
  const spans = template.getTemplateSpans().map((span) => span.getLiteral());
  const stretches = [template.getHead(), ...spans].map((literal) =>
    literal.getText().replace(/^[`}]|(?:`|\$\{)$/g, ''),
  );
  const content = stretches.map((raw, index) => respell(raw, quote) + (contents[index] ?? ''));
  return `${quote}${content.join('')}${quote}`;
}
