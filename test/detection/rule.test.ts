import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import secretlift from 'eslint-plugin-secretlift';
import { expect, test } from 'vitest';
import { detect } from '@secretlift/detector';
import { sourceOf } from '../../packages/detector/src/testing/program.js';
import { corpus } from './corpus/index.js';

const PARSING = { ecmaFeatures: { jsx: true } } as const;

const CONFIG: Linter.Config = {
  files: ['**'],
  languageOptions: { parser, parserOptions: PARSING },
  plugins: { secretlift },
  rules: { 'secretlift/no-hardcoded-credentials': 'error' },
};

test('on the walk of ESLint the rule finds what the detector finds on its own', () => {
  const codes = corpus(1).flatMap(({ code }, at) => (at % 3 === 0 ? code : []));
  const found = codes.flatMap((code) => {
    const messages = new Linter().verify(code, CONFIG, 'a.tsx');
    const parses = messages.every(({ fatal }) => fatal !== true);
    return parses ? [{ code, rule: messages.map(({ line, column }) => `${line}:${column}`) }] : [];
  });
  expect(found.map(({ rule }) => rule)).toEqual(found.map(({ code }) => foundByDetector(code)));
  expect(found.flatMap(({ rule }) => rule).length).toBeGreaterThan(150);
});

function foundByDetector(code: string): string[] {
  return detect(sourceOf(code, 'a.tsx')).map(({ range: [start] }) => {
    const before = code.slice(0, start).split('\n');
    return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  });
}
