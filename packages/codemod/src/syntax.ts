import { ts } from 'ts-morph';

/** How many syntax errors a text has; its path tells the language. */
export function syntaxErrors(path: string, text: string): number {
  const parsed = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return (parsed as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics.length;
}
