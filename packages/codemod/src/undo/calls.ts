import { Node, type CallExpression, type Identifier, type SourceFile } from 'ts-morph';
import { RUNTIME } from '../runtime-package.js';
import type { Accessor } from '../types.js';

/** A call of an accessor with an id that stands in the code. */
export interface FoundCall {
  readonly node: CallExpression;
  readonly accessor: Accessor;
  readonly secret: string;
  readonly key: string | undefined;
  readonly hasOptions: boolean;
}

/**
 * The calls that read one of the named secrets, in the order of the source: through the file's own
 * import or require of the runtime, whatever the local name, and whatever else has that name.
 */
export function callsIn(source: SourceFile, names: ReadonlySet<string>): FoundCall[] {
  const found: FoundCall[] = [];
  source.forEachDescendant((node) => {
    const call = Node.isCallExpression(node) ? foundCall(node) : undefined;
    if (call !== undefined && names.has(call.secret)) found.push(call);
  });
  return found;
}

function foundCall(node: CallExpression): FoundCall | undefined {
  const accessor = accessorOf(node.getExpression());
  const [id, key, ...more] = node.getArguments();
  const secret = idOf(id);
  if (accessor === undefined || secret === undefined) return undefined;
  const keyText = textOf(key);
  const hasOptions = more.length > 0 || (key !== undefined && keyText === undefined);
  return { node, accessor, secret, key: keyText, hasOptions };
}

/** `'shop/db'`, or what it is by default: `process.env.SHOP_DB_SECRET_ID ?? 'shop/db'`. */
function idOf(node: Node | undefined): string | undefined {
  if (!Node.isBinaryExpression(node)) return textOf(node);
  const operator = node.getOperatorToken().getText();
  return operator === '??' || operator === '||' ? textOf(node.getRight()) : undefined;
}

function textOf(node: Node | undefined): string | undefined {
  return Node.isStringLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node)
    ? node.getLiteralText()
    : undefined;
}

/** What a callee is called in the runtime, if it comes from there. */
function accessorOf(callee: Node): Accessor | undefined {
  if (Node.isIdentifier(callee)) return isAccessor(importedName(callee));
  if (!Node.isPropertyAccessExpression(callee)) return undefined;
  const namespace = callee.getExpression();
  const isRuntime = Node.isIdentifier(namespace)
    ? isNamespace(namespace)
    : requiresRuntime(namespace);
  return isRuntime ? isAccessor(callee.getName()) : undefined;
}

function isAccessor(name: string | undefined): Accessor | undefined {
  return name === 'getSecret' || name === 'getSecretSync' ? name : undefined;
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
