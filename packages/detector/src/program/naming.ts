import type { TSESTree } from '@typescript-eslint/utils';

/** What a node is called, and the object that it is a member of. */
export interface Named {
  readonly name: string;
  readonly owner?: string | undefined;
}

/** The name of a variable, a member or a parameter; undefined where there is none. */
export function nameOf(node: TSESTree.Node): Named | undefined {
  switch (node.type) {
    case 'Identifier':
      return { name: node.name };
    case 'MemberExpression':
      return memberName(node);
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
      return nameOf(node.expression);
    case 'AwaitExpression':
      return nameOf(node.argument);
    default:
      return undefined;
  }
}

function memberName(node: TSESTree.MemberExpression): Named | undefined {
  const key = keyOf(node.property, node.computed);
  if (!key) return undefined;
  const { object } = node;
  return { ...key, owner: object.type === 'ThisExpression' ? 'this' : shallowName(object) };
}

/** One step, so that a chain of ten thousand members costs no more than a short one. */
function shallowName(node: TSESTree.Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? keyOf(node.property, node.computed)?.name : undefined;
}

/** The name of a key; computed keys have one where they are written out. */
export function keyOf(key: TSESTree.Node, computed: boolean): Named | undefined {
  if (key.type === 'PrivateIdentifier') return { name: key.name };
  if (key.type === 'Identifier' && !computed) return { name: key.name };
  const string = stringOf(key);
  return string === undefined ? undefined : { name: string };
}

/** The content of a literal or of a template without holes. */
export function stringOf(node: TSESTree.Node | null | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  const only = node?.type === 'TemplateLiteral' && node.quasis.length === 1 && node.quasis[0];
  return only ? (only.value.cooked ?? undefined) : undefined;
}
