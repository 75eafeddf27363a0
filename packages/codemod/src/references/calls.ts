import { Node, type CallExpression, type Identifier, type SourceFile } from 'ts-morph';
import { RUNTIME } from '../runtime-package.js';

/** A call of something that the runtime exports. */
export interface RuntimeCall {
  readonly node: CallExpression;
  /** Its name in the runtime, whatever the file calls it. */
  readonly exported: string;
}

/**
 * The calls of the runtime, in the order of the source: through the file's own import or require of
 * it, whatever the local name, and whatever else has that name.
 */
export function runtimeCallsIn(source: SourceFile): RuntimeCall[] {
  const calls: RuntimeCall[] = [];
  source.forEachDescendant((node) => {
    if (!Node.isCallExpression(node)) return;
    const exported = exportedName(node.getExpression());
    if (exported !== undefined) calls.push({ node, exported });
  });
  return calls;
}

/** The text of a string that stands there as it is. */
export function textOf(node: Node | undefined): string | undefined {
  return Node.isStringLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node)
    ? node.getLiteralText()
    : undefined;
}

/** What a callee is called in the runtime, if it comes from there. */
function exportedName(callee: Node): string | undefined {
  if (Node.isIdentifier(callee)) return importedName(callee);
  if (!Node.isPropertyAccessExpression(callee)) return undefined;
  const namespace = callee.getExpression();
  const isRuntime = Node.isIdentifier(namespace)
    ? isNamespace(namespace)
    : requiresRuntime(namespace);
  return isRuntime ? callee.getName() : undefined;
}

/** The name under which the runtime exports what an identifier refers to. */
function importedName(identifier: Identifier): string | undefined {
  for (const declaration of declarationsOf(identifier)) {
    if (Node.isImportSpecifier(declaration)) {
      const module = declaration.getImportDeclaration().getModuleSpecifierValue();
      if (module === RUNTIME) return declaration.getName();
    }
    if (Node.isBindingElement(declaration) && requiresRuntime(initializerOf(declaration))) {
      return (declaration.getPropertyNameNode() ?? declaration.getNameNode()).getText();
    }
  }
  return undefined;
}

/** `import * as runtime`, `import runtime = require(…)`, `const runtime = require(…)`. */
function isNamespace(identifier: Identifier): boolean {
  return declarationsOf(identifier).some((declaration) => {
    if (Node.isVariableDeclaration(declaration)) {
      return requiresRuntime(declaration.getInitializer());
    }
    if (Node.isImportEqualsDeclaration(declaration)) {
      const reference = declaration.getModuleReference();
      return (
        Node.isExternalModuleReference(reference) && textOf(reference.getExpression()) === RUNTIME
      );
    }
    const owner = declaration.getFirstAncestor(Node.isImportDeclaration);
    return Node.isNamespaceImport(declaration) && owner?.getModuleSpecifierValue() === RUNTIME;
  });
}

function declarationsOf(identifier: Identifier): Node[] {
  return identifier.getSymbol()?.getDeclarations() ?? [];
}

function initializerOf(element: Node): Node | undefined {
  return element.getFirstAncestor(Node.isVariableDeclaration)?.getInitializer();
}

function requiresRuntime(node: Node | undefined): boolean {
  if (!Node.isCallExpression(node)) return false;
  return node.getExpression().getText() === 'require' && textOf(node.getArguments()[0]) === RUNTIME;
}
