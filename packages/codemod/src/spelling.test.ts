import { Secret } from '@secretlift/detector';
import fc from 'fast-check';
import { ts } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { spelled, templateToQuoted } from './spelling.js';
import type { Quote } from './types.js';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'\\\'"`${}\r\n\t\0\u2028a1'.split('')) }),
);

describe.each<Quote>(["'", '"', '`'])('a value between %s', (quote) => {
  it.each(['\n', '\r\n'] as const)('is read back as it was, with line ends %j', (endOfLine) => {
    fc.assert(
      fc.property(text, (value) => {
        const content = spelled(new Secret(value), { quote, endOfLine });
        expect(cooked(`${quote}${content}${quote}`)).toBe(value);
      }),
    );
  });
});

it.each<{ value: string; quote: Quote; content: string }>([
  { value: `it's`, quote: "'", content: String.raw`it\'s` },
  { value: `it's`, quote: '"', content: `it's` },
  { value: 'a\nb', quote: '"', content: String.raw`a\nb` },
  { value: 'a\nb', quote: '`', content: 'a\r\nb' },
  { value: '$1 ${x} `', quote: '`', content: '$1 \\${x} \\`' },
  { value: '$1 ${x} `', quote: "'", content: '$1 ${x} `' },
  { value: '\0\x7f', quote: "'", content: String.raw`\x00\x7f` },
])('spells $value between $quote as people do', ({ value, quote, content }) => {
  expect(spelled(new Secret(value), { quote, endOfLine: '\r\n' })).toBe(content);
});

it('keeps the meaning of a stretch of a template that becomes a quoted string', () => {
  fc.assert(
    fc.property(text, fc.constantFrom<Quote>("'", '"'), (value, quote) => {
      const raw = spelled(new Secret(value), { quote: '`', endOfLine: '\n' });
      expect(cooked(`${quote}${templateToQuoted(raw, quote)}${quote}`)).toBe(value);
    }),
  );
});

/** What a program would see in place of a literal. */
function cooked(literal: string): string | undefined {
  const source = ts.createSourceFile('a.js', `(${literal})`, ts.ScriptTarget.Latest);
  const [statement] = source.statements;
  if (statement === undefined || !ts.isExpressionStatement(statement)) return undefined;
  const { expression } = statement.expression as ts.ParenthesizedExpression;
  return ts.isStringLiteralLike(expression) ? expression.text : undefined;
}
