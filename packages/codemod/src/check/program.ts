import { join } from 'node:path';
import { ts } from 'ts-morph';
import type { ConfiguredProgram } from '../programs.js';
import { RUNTIME } from '../runtime-package.js';
import { libraryFolder } from './library.js';

/** What the runtime's types say, so that the check does not depend on its being installed yet. */
const RUNTIME_TYPES = `declare module '${RUNTIME}' {
  export function getSecret(id: string, key?: string): Promise<string>;
  export function getSecretSync(id: string, key?: string): string;
}`;

const RUNTIME_FILE = '/secretlift-runtime.d.ts';

/** A program of which some texts are taken from memory. */
export type CreateProgram = (texts: ReadonlyMap<string, string>, old?: ts.Program) => ts.Program;

/**
 * Makes programs of configs. A project that they refer to counts with its sources, built or not.
 * Files that are the same in two programs of a config are parsed once, and those that only declare, such as the libraries of the language, once for all configs.
 * Declarations can be emitted from them, whatever the config says.
 */
export function programFactory(): (program: ConfiguredProgram) => CreateProgram {
  const declarations: ParsedFiles = new Map();
  return ({ path, config }) => creatorOf(config, libraryFolder(path), declarations);
}

type ParsedFiles = Map<string, ts.SourceFile>;

const DECLARATION_FILE = /\.d\.[cm]?ts$/;

function creatorOf(
  { fileNames, options, projectReferences = [] }: ts.ParsedCommandLine,
  library: string | undefined,
  declarations: ParsedFiles,
): CreateProgram {
  const settings: ts.CompilerOptions = {
    ...options,
    noEmit: false,
    composite: false,
    incremental: false,
    declaration: true,
    declarationMap: false,
    emitDeclarationOnly: true,
    noEmitOnError: false,
    allowImportingTsExtensions: options.allowImportingTsExtensions === true,
  };
  delete settings.tsBuildInfoFile;
  const own: ParsedFiles = new Map();
  const parsed = (path: string) => (DECLARATION_FILE.test(path) ? declarations : own);
  const host = {
    ...ts.createCompilerHost(settings, true),
    ...(library !== undefined && libraryIn(library)),
    useSourceOfProjectReferenceRedirect: () => true,
  };
  return (texts, old) =>
    ts.createProgram({
      rootNames: [...fileNames, RUNTIME_FILE],
      options: settings,
      projectReferences,
      host: withTexts(host, new Map([...texts, [RUNTIME_FILE, RUNTIME_TYPES]]), parsed),
      ...(old && { oldProgram: old }),
    });
}

function libraryIn(folder: string): Partial<ts.CompilerHost> {
  return {
    getDefaultLibLocation: () => folder,
    getDefaultLibFileName: (options) => join(folder, ts.getDefaultLibFileName(options)),
  };
}

function withTexts(
  disk: ts.CompilerHost,
  texts: ReadonlyMap<string, string>,
  parsed: (path: string) => ParsedFiles,
): ts.CompilerHost {
  return {
    ...disk,
    readFile: (path) => texts.get(path) ?? disk.readFile(path),
    fileExists: (path) => texts.has(path) || disk.fileExists(path),
    getSourceFile: (path, language, ...rest) => {
      const text = texts.get(path);
      if (text !== undefined) return ts.createSourceFile(path, text, language, true);
      const key = parsingKey(path, language);
      const known = parsed(path).get(key) ?? disk.getSourceFile(path, language, ...rest);
      if (known !== undefined) parsed(path).set(key, known);
      return known;
    },
  };
}

/** What of the options decides how a file that only declares is parsed. */
function parsingKey(path: string, language: ts.ScriptTarget | ts.CreateSourceFileOptions): string {
  if (typeof language !== 'object') return JSON.stringify([path, language]);
  const { languageVersion, impliedNodeFormat, jsDocParsingMode } = language;
  return JSON.stringify([path, languageVersion, impliedNodeFormat, jsDocParsingMode]);
}

/** The declarations of a file, which are all that other files see of it. */
export function declarationsOf(program: ts.Program, path: string): string {
  let declarations = '';
  const write = (_path: string, text: string) => {
    declarations += text;
  };
  (program as ForcefulProgram).emit(program.getSourceFile(path), write, undefined, true, {}, true);
  return declarations;
}

/**
 * The last parameter, which the compiler's types leave out, has declarations emitted without the
 * whole file being type-checked first. Source: `ts.getFileEmitOutput` of TypeScript 6.
 */
interface ForcefulProgram {
  emit(...forced: [...Parameters<ts.Program['emit']>, forceDeclarations: true]): ts.EmitResult;
}
