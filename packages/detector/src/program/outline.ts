import type { TSESTree } from '@typescript-eslint/utils';
import type { Range } from '../finding.js';
import { walk, type Path, type VisitorKeys } from './walk.js';

export type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** A value that a class gives to one of its members. */
export interface Field {
  /** Where `this` is the object that has it. */
  readonly within: Range;
  readonly value: TSESTree.Node;
}

/** What one walk over a program collects: no single node answers these questions. */
export interface Outline {
  readonly calls: readonly Call[];
  /** The class that each `super(…)` calls the constructor of. */
  readonly superClasses: ReadonlyMap<Call, TSESTree.Node>;
  /** The promise that each function given to `then` continues. */
  readonly continued: ReadonlyMap<TSESTree.Node, TSESTree.Node>;
  readonly assignments: readonly TSESTree.AssignmentExpression[];
  /** Fields, methods and what is assigned to `this.name`, by name. */
  readonly fields: ReadonlyMap<string, readonly Field[]>;
  /** What is assigned to `name.member`, by both. */
  readonly members: ReadonlyMap<string, readonly TSESTree.Node[]>;
  /** What each function returns. */
  readonly returned: ReadonlyMap<TSESTree.Node, readonly TSESTree.Node[]>;
}

/** The outline of a program, collected when it is first asked for: most programs need none. */
export function outlineOf(program: TSESTree.Program, visitorKeys: VisitorKeys): () => Outline {
  let outline: Outline | undefined;
  return () => (outline ??= collected(program, visitorKeys));
}

function collected(program: TSESTree.Program, visitorKeys: VisitorKeys): Outline {
  const collector = new OutlineCollector();
  walk(program, visitorKeys, (path) => {
    collector.enter(path);
    return true;
  });
  return collector.outline;
}

/** Collects an outline from the nodes of a program, where someone walks over them anyway. */
export class OutlineCollector {
  readonly #outline: Growing = {
    calls: [],
    superClasses: new Map(),
    continued: new Map(),
    assignments: [],
    fields: new Map(),
    members: new Map(),
    returned: new Map(),
  };

  /** Types of the nodes that it has to be shown. */
  static get types(): readonly string[] {
    return Object.keys(COLLECTORS);
  }

  /** Takes note of a node, before its children. */
  enter(path: Path): void {
    COLLECTORS[path.node.type]?.(path, this.#outline);
  }

  /** What was collected so far. */
  get outline(): Outline {
    return this.#outline;
  }
}

type Growing = {
  readonly [Key in keyof Outline]: Outline[Key] extends ReadonlyMap<infer Name, infer Value>
    ? Map<Name, Value extends readonly (infer One)[] ? One[] : Value>
    : Outline[Key] extends readonly (infer One)[]
      ? One[]
      : never;
};

const COLLECTORS: Partial<Record<string, (path: Path, outline: Growing) => void>> = {
  CallExpression: collectCall,
  NewExpression: collectCall,
  AssignmentExpression: collectAssignment,
  PropertyDefinition: collectMember,
  AccessorProperty: collectMember,
  MethodDefinition: collectMember,
  ReturnStatement: collectReturn,
};

function collectCall(path: Path, { calls, superClasses, continued }: Growing): void {
  const { node } = path;
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return;
  calls.push(node);
  const parent = node.callee.type === 'Super' ? enclosingClass(path)?.superClass : undefined;
  if (parent) superClasses.set(node, parent);
  const { callee } = node;
  const [continuation] = node.arguments;
  if (continuation && callee.type === 'MemberExpression' && memberName(callee.property) === 'then')
    continued.set(continuation, callee.object);
}

function collectAssignment(path: Path, { assignments, fields, members }: Growing): void {
  const { node } = path;
  if (node.type !== 'AssignmentExpression') return;
  const { left, right } = node;
  if (left.type !== 'MemberExpression') return;
  assignments.push(node);
  const name =
    left.property.type === 'Literal' || !left.computed ? memberName(left.property) : undefined;
  if (name === undefined) return;
  if (left.object.type === 'Identifier') add(members, `${left.object.name}.${name}`, right);
  if (left.object.type !== 'ThisExpression') return;
  const owner = enclosingClass(path);
  if (owner) add(fields, name, { within: owner.range, value: right });
}

function collectMember(path: Path, { fields }: Growing): void {
  const { node } = path;
  if (
    node.type !== 'PropertyDefinition' &&
    node.type !== 'AccessorProperty' &&
    node.type !== 'MethodDefinition'
  )
    return;
  const name = node.computed ? undefined : memberName(node.key);
  const owner = path.parent?.parent?.node;
  if (name !== undefined && node.value && owner)
    add(fields, name, { within: owner.range, value: node.value });
}

function collectReturn(path: Path, { returned }: Growing): void {
  if (path.node.type !== 'ReturnStatement' || !path.node.argument) return;
  let at = path.parent;
  while (at && !/Function/.test(at.node.type)) at = at.parent;
  if (at) add(returned, at.node, path.node.argument);
}

function enclosingClass(
  path: Path,
): TSESTree.ClassDeclaration | TSESTree.ClassExpression | undefined {
  for (let at = path.parent; at; at = at.parent)
    if (at.node.type === 'ClassDeclaration' || at.node.type === 'ClassExpression') return at.node;
  return undefined;
}

function memberName(key: TSESTree.Node): string | undefined {
  if (key.type === 'Identifier') return key.name;
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  return key.type === 'Literal' && typeof key.value === 'string' ? key.value : undefined;
}

/** What has more values than this is no constant. */
const MOST = 64;

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [value]);
  else if (list.length < MOST) list.push(value);
}
