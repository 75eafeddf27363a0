import { Node, type SourceFile } from 'ts-morph';
import type { ExistingImport } from '../types.js';

/** The file's own named import or require of a module, to which a further name can be added. */
export function existingImport(source: SourceFile, module: string): ExistingImport | undefined {
  return importDeclaration(source, module) ?? requireDeclaration(source, module);
}

function importDeclaration(source: SourceFile, module: string): ExistingImport | undefined {
  const declaration = source.getImportDeclaration(
    (candidate) =>
      candidate.getModuleSpecifierValue() === module &&
      !candidate.isTypeOnly() &&
      candidate.getNamedImports().length > 0,
  );
  const named = declaration?.getNamedImports() ?? [];
  const last = named.at(-1);
  if (last === undefined) return undefined;
  const names = named.map(
    (one) => [one.getName(), one.getAliasNode()?.getText() ?? one.getName()] as const,
  );
  return { insertAt: last.getEnd(), form: 'import', names: new Map(names) };
}

function requireDeclaration(source: SourceFile, module: string): ExistingImport | undefined {
  for (const declaration of source.getVariableDeclarations()) {
    const required = declaration.getInitializer();
    const pattern = declaration.getNameNode();
    if (!Node.isCallExpression(required) || !Node.isObjectBindingPattern(pattern)) continue;
    const [argument] = required.getArguments();
    if (required.getExpression().getText() !== 'require') continue;
    if (!Node.isStringLiteral(argument) || argument.getLiteralText() !== module) continue;
    const elements = pattern.getElements();
    const last = elements.at(-1);
    if (last === undefined) continue;
    const names = elements.map(
      (one) => [one.getPropertyNameNode()?.getText() ?? one.getName(), one.getName()] as const,
    );
    return { insertAt: last.getEnd(), form: 'require', names: new Map(names) };
  }
  return undefined;
}
