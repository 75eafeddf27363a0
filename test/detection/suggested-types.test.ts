import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import secretlift from 'eslint-plugin-secretlift';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Places that a call can take, each with a password. */
const PLACES = [
  `export const password = 'hunter2';`,
  `export async function f() { const password = 'hunter2'; return password.length; }`,
  `export const f = async (password = 'hunter2') => password.trim();`,
  `export class A { static password = 'hunter2'; get secret() { return A.password; } }`,
  `export function* f() { const password = 'hunter2'; yield password; }`,
  `export namespace N { export const password = 'hunter2'; }`,
  `export const { password = 'hunter2' } = {} as { password?: string };`,
  `export const o = { db: { user: 'app', password: 'hunter2' } } satisfies object;`,
  `export async function f() { const o = { password: 'hunter2'.length + 'x' }; const password = 'hunter2'; return { o, password }; }`,
  `export const f = (input: { password: string }) => input.password === 'hunter2';`,
  `export const options = { password: 'hunter2' as string };`,
  `import path from 'path';\nexport const password = path.join('hunter2');\nexport const secret = 'hunter2';`,
  `const headers = { authorization: 'Bearer hunter2hunter2' };\nexport default headers;`,
];

function suggested(code: string): string[] {
  const config: Linter.Config = {
    files: ['**'],
    plugins: { secretlift },
    rules: { 'secretlift/no-hardcoded-credentials': 'error' },
    languageOptions: { parser: parser },
  };
  return new Linter()
    .verify(code, config, 'a.ts')
    .flatMap(({ suggestions = [] }) => suggestions)
    .filter(({ messageId }) => messageId === 'readSecret')
    .map(({ fix }) => code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]));
}

/** The suggested code imports the runtime by its name, with its declarations. */
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  skipLibCheck: true,
  types: ['node'],
};

test('what reads from the store type-checks in each place', () => {
  const texts = new Map(
    PLACES.flatMap((code) => suggested(code)).map((text, index) => [
      `${import.meta.dirname}/suggested-${index}.mts`,
      text,
    ]),
  );
  expect(texts.size).toBeGreaterThanOrEqual(PLACES.length);
  const host = ts.createCompilerHost(OPTIONS);
  const disk = ts.createCompilerHost(OPTIONS);
  host.fileExists = (name) => texts.has(name) || disk.fileExists(name);
  host.getSourceFile = (name, language, ...rest) => {
    const text = texts.get(name);
    return text === undefined
      ? disk.getSourceFile(name, language, ...rest)
      : ts.createSourceFile(name, text, language);
  };
  const program = ts.createProgram([...texts.keys()], OPTIONS, host);
  const errors = ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => [
      texts.get(file?.fileName ?? ''),
      ts.flattenDiagnosticMessageText(messageText, '\n'),
    ]);
  expect(errors).toEqual([]);
}, 60_000);
