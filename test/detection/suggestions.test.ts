import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import secretlift from 'eslint-plugin-secretlift';
import { describe, expect, test } from 'vitest';
import { detect } from '@secretlift/detector';
import { sourceOf } from '../../packages/detector/src/testing/program.js';
import { corpus } from './corpus/index.js';

/** A case in four: each is parsed once for each suggestion. */
const cases = corpus(1).filter((_, index) => index % 4 === 0);

const filenameOf = (code: string) => (/<\w+ [a-z]/i.test(code) ? 'a.tsx' : 'a.ts');

function lint(code: string, filename: string) {
  const config: Linter.Config = {
    files: ['**'],
    plugins: { secretlift },
    rules: { 'secretlift/no-hardcoded-credentials': 'error' },
    languageOptions: {
      parser: parser,
      parserOptions: { ecmaFeatures: { jsx: filename.endsWith('x') } },
    },
  };
  return new Linter().verify(code, config, filename);
}

/** The code after each suggestion that is offered, and what it claims to be. */
const applied = cases.flatMap(({ code }) => {
  const filename = filenameOf(code);
  const before = lint(code, filename).filter(({ ruleId }) => ruleId !== null);
  return before.flatMap((message) =>
    (message.suggestions ?? []).map(({ messageId, fix }) => {
      const after = code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]);
      return { code, filename, messageId, before: before.length, after };
    }),
  );
});

describe('each suggestion on the development corpus', () => {
  test('is offered', () => {
    for (const kind of ['readSecret', 'readEnvironment', 'suppress'])
      expect(applied.filter(({ messageId }) => messageId === kind).length).toBeGreaterThan(50);
  });

  test('gives code that parses, with one finding less', () => {
    const wrong = applied.filter(({ filename, before, after }) => {
      const messages = lint(after, filename);
      return messages.some(({ fatal }) => fatal) || messages.length >= before;
    });
    expect(wrong.map(({ messageId, after }) => [messageId, after])).toEqual([]);
  });
});

test('no message and no suggestion says a value', () => {
  const told = cases.flatMap(({ code }) => {
    const filename = filenameOf(code);
    const values = detect(sourceOf(code, filename)).map(({ value }) => value.reveal());
    const said = lint(code, filename).flatMap(({ message, suggestions = [] }) => [
      message,
      ...suggestions.map(({ desc }) => desc),
    ]);
    const isName = (value: string) => /^[a-z_-]*$/i.test(value);
    return values.filter((value) => !isName(value) && said.some((text) => text.includes(value)));
  });
  expect(told.length).toBe(0);
});
