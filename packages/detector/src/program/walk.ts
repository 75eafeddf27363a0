import type { TSESTree } from '@typescript-eslint/utils';

/** A node on the way down from the program, with the way back up. */
export interface Path {
  readonly node: TSESTree.Node;
  readonly parent: Path | undefined;
}

/** Nodes whose strings are syntax or types: no program reads them at run time. */
const NOT_RUN: ReadonlySet<string> = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportEqualsDeclaration',
  'TSImportType',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSTypeAnnotation',
  'TSTypeParameterDeclaration',
  'TSTypeParameterInstantiation',
]);

/** Child keys of each node type. */
export type VisitorKeys = Readonly<Record<string, readonly string[] | undefined>>;

/**
 * Visits the nodes that run, each before its children and in the order of the source.
 * It keeps its own stack, so that no depth of nesting can overflow the engine's.
 * @param visit says whether to go into the node
 */
export function walk(
  program: TSESTree.Program,
  visitorKeys: VisitorKeys,
  visit: (path: Path) => boolean,
): void {
  const stack: Path[] = [{ node: program, parent: undefined }];
  for (let path = stack.pop(); path; path = stack.pop()) {
    if (!visit(path)) continue;
    const keys = visitorKeys[path.node.type] ?? [];
    for (let index = keys.length - 1; index >= 0; index--) push(stack, path, keys[index] ?? '');
  }
}

function push(stack: Path[], parent: Path, key: string): void {
  const child: unknown = parent.node[key as keyof TSESTree.Node];
  if (!Array.isArray(child)) {
    pushNode(stack, parent, child);
    return;
  }
  for (let index = child.length - 1; index >= 0; index--) pushNode(stack, parent, child[index]);
}

function pushNode(stack: Path[], parent: Path, child: unknown): void {
  if (isNode(child) && !isBareName(child) && !NOT_RUN.has(child.type))
    stack.push({ node: child, parent });
}

/** Half of all nodes are names, and of these only decorated parameters hold anything else. */
function isBareName(node: TSESTree.Node): boolean {
  return node.type === 'Identifier' && !isDecorated(node);
}

/** Whether a node has decorators; not every parser knows them. */
export function isDecorated(
  node: TSESTree.Node & { readonly decorators?: readonly unknown[] },
): boolean {
  return node.decorators !== undefined && node.decorators.length > 0;
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
