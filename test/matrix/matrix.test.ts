import { basename, join } from 'node:path';
import type { ESLint, Linter } from 'eslint';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Project } from '../packages/install.js';
import { CODE, DATA, PASSWORD, TESTS, TOKEN } from './planted.js';
import { addLinter, installed, projectWithParsers, write } from './project.js';
import { codeBelow } from './readme.js';

/** A folder to lint: its config file, as the README has it, and its files. */
const FOLDERS = {
  'es-module': {
    'eslint.config.js': codeBelow('`eslint.config.js`'),
    'shop.js': CODE['shop.js'],
  },
  commonjs: { 'eslint.config.cjs': codeBelow('`eslint.config.cjs`'), 'shop.js': CODE['shop.js'] },
  code: { 'eslint.config.mjs': codeBelow('Code'), ...CODE, ...TESTS },
  data: { 'eslint.config.mjs': codeBelow('Data'), ...DATA },
  'data-by-others': { 'eslint.config.mjs': codeBelow('Data, by other plugins'), ...DATA },
} as const;

type Folder = keyof typeof FOLDERS;

let project: Project;

beforeAll(async () => {
  project = await projectWithParsers();
});

afterAll(() => project[Symbol.asyncDispose]());

describe.each([
  ['eslint-9', '9.'],
  ['eslint', '10.'],
])('%s', (eslint, version) => {
  let outcome: Outcome;

  beforeAll(async () => {
    outcome = await lintWith(eslint);
  });

  it('is the version that it should be', () => {
    expect(outcome.version.startsWith(version)).toBe(true);
  });

  it.each(Object.keys(FOLDERS) as Folder[])('finds what is planted in %s', (folder) => {
    const expected = Object.fromEntries(
      sourcesOf(folder).map((file) => [file, file in TESTS ? [TOKEN] : [PASSWORD, TOKEN]]),
    );
    expect(foundIn(outcome.results[folder])).toEqual(expected);
  });

  it('names each password by its path', () => {
    const messages = Object.values(outcome.results)
      .flat()
      .flatMap(({ messages }) => messages);
    const named = messages.filter(({ message }) => message.includes(' in database.password: '));
    const passwords = Object.keys(FOLDERS).flatMap((folder) =>
      sourcesOf(folder as Folder).filter((file) => !(file in TESTS)),
    );
    expect(named).toHaveLength(passwords.length);
  });
});

describe('oxlint', () => {
  it('finds what is planted in code', async () => {
    const files = { ...CODE, ...TESTS };
    const dir = join(project.dir, 'oxlint');
    await write(dir, { '.oxlintrc.json': codeBelow('`.oxlintrc.json`'), ...files });
    const oxlint = join(installed('oxlint'), 'bin/oxlint');
    const run = execa(oxlint, ['--format', 'json', '.'], { cwd: dir, reject: false });
    const { diagnostics } = JSON.parse((await run).stdout) as { diagnostics: Diagnostic[] };
    const found = Object.entries(files).map(([file, text]) => [
      file,
      secretsOf(file, text, diagnostics),
    ]);
    const expected = Object.keys(files).map((file) => [
      file,
      file in TESTS ? [TOKEN] : [PASSWORD, TOKEN],
    ]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });
});

interface Outcome {
  readonly version: string;
  readonly results: Readonly<Record<string, readonly ESLint.LintResult[]>>;
}

/** A message of Oxlint; the offset is in bytes, which are characters here. */
interface Diagnostic {
  readonly code: string;
  readonly filename: string;
  readonly labels: readonly [
    { readonly span: { readonly offset: number; readonly length: number } },
  ];
}

/** Lints all folders in one process. */
async function lintWith(eslint: string): Promise<Outcome> {
  const dir = await addLinter(project, eslint);
  for (const [folder, files] of Object.entries(FOLDERS)) await write(join(dir, folder), files);
  await write(join(dir, 'es-module'), { 'package.json': '{ "type": "module" }' });
  const { stdout } = await execa({ cwd: dir })`node lint.mjs ${Object.keys(FOLDERS)}`;
  return JSON.parse(stdout) as Outcome;
}

function sourcesOf(folder: Folder): string[] {
  return Object.keys(FOLDERS[folder]).filter((file) => file.startsWith('shop.'));
}

/** The text that each message is about, by file. */
function foundIn(results: readonly ESLint.LintResult[] = []): Record<string, string[]> {
  return Object.fromEntries(
    results.map(({ filePath, messages, source = '' }) => [
      basename(filePath),
      messages.map((message) => stretchOf(source, message)),
    ]),
  );
}

function stretchOf(text: string, { message, line, column, endColumn, ruleId }: Linter.LintMessage) {
  if (ruleId !== 'secretlift/no-hardcoded-credentials') return message;
  return text.split('\n')[line - 1]?.slice(column - 1, endColumn && endColumn - 1) ?? '';
}

function secretsOf(file: string, text: string, diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics
    .filter(({ filename, code }) => basename(filename) === file && code.startsWith('secretlift('))
    .map(({ labels: [{ span }] }) => text.slice(span.offset, span.offset + span.length))
    .sort((one, other) => text.indexOf(one) - text.indexOf(other));
}
