import { Node, type SourceFile } from 'ts-morph';
import type { ExistingImport, ImportForm } from '../types.js';

/**
 * The file's own named import or require of a module, to which a further name can be added. Names
 * that something else in the file declares too are left out, since a site may see the other one.
 *
 * @param firstSite a require counts only if it runs before this offset
 */
export function existingImport(
  source: SourceFile,
  module: string,
  firstSite: number,
): ExistingImport | undefined {
  const found = importDeclaration(source, module) ?? requireDeclaration(source, module, firstSite);
  if (found === undefined) return undefined;
  const { form, named } = found;
  const last = named.at(-1)?.node;
  if (last === undefined) return undefined;
  const sound = named.filter(({ local }) => declarationsOf(local, source) === 1);
  const names = new Map(sound.map(({ imported, local }) => [imported, local]));
  return { insertAt: last.getEnd(), form, names };
}

interface Named {
  readonly node: Node;
  readonly imported: string;
  readonly local: string;
}

interface Found {
  readonly form: ImportForm;
  readonly named: readonly Named[];
}

function importDeclaration(source: SourceFile, module: string): Found | undefined {
  const declaration = source.getImportDeclaration(
    (candidate) =>
      candidate.getModuleSpecifierValue() === module &&
      !candidate.isTypeOnly() &&
      candidate.getNamedImports().length > 0,
  );
  const named = declaration?.getNamedImports().map((node) => {
    const imported = node.getName();
    return { node, imported, local: node.getAliasNode()?.getText() ?? imported };
  });
  return named && { form: 'import', named };
}

function requireDeclaration(
  source: SourceFile,
  module: string,
  firstSite: number,
): Found | undefined {
  for (const declaration of source.getVariableDeclarations()) {
    const pattern = declaration.getNameNode();
    if (!Node.isObjectBindingPattern(pattern) || declaration.getEnd() > firstSite) continue;
    if (!requires(declaration.getInitializer(), module)) continue;
    const named = pattern.getElements().map((node) => {
      const local = node.getName();
      return { node, imported: node.getPropertyNameNode()?.getText() ?? local, local };
    });
    return { form: 'require', named };
  }
  return undefined;
}

function requires(initializer: Node | undefined, module: string): boolean {
  if (!Node.isCallExpression(initializer)) return false;
  const [argument] = initializer.getArguments();
  return (
    initializer.getExpression().getText() === 'require' &&
    Node.isStringLiteral(argument) &&
    argument.getLiteralText() === module
  );
}

/** How often a name is declared in the file, as whatever. */
function declarationsOf(name: string, source: SourceFile): number {
  return source.getDescendants().filter((node) => isDeclared(node, name)).length;
}

function isDeclared(node: Node, name: string): boolean {
  if (!Node.isIdentifier(node) || node.getText() !== name) return false;
  const parent = node.getParent();
  if (Node.isImportSpecifier(parent)) {
    return (parent.getAliasNode() ?? parent.getNameNode()) === node;
  }
  const declares =
    Node.isVariableDeclaration(parent) ||
    Node.isBindingElement(parent) ||
    Node.isParameterDeclaration(parent) ||
    Node.isFunctionDeclaration(parent) ||
    Node.isFunctionExpression(parent) ||
    Node.isClassDeclaration(parent) ||
    Node.isImportClause(parent);
  return declares && (Node.isImportClause(parent) || parent.getNameNode() === node);
}
