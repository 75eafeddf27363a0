import type { TSESTree } from '@typescript-eslint/utils';
import { calledName, functionOf, nameOfFunction } from './function-name.js';
import { occurrencesOf } from '../prefilter/identifier.js';
import type { Places } from '../prefilter/places.js';
import { isOutermostString } from './outermost.js';
import { isDecorated, walk, type Path, type VisitorKeys } from './walk.js';

/**
 * The expressions that spell out a string, the outermost ones, in the order of the source.
 * @param places of `text` where something may matter: what no such place can bear upon is left out
 */
export function stringsIn(
  text: string,
  program: TSESTree.Program,
  visitorKeys: VisitorKeys,
  places: Places | undefined,
): readonly Path[] {
  if (!places) return search(program, visitorKeys, () => true);
  const nearby = new Neighbourhood(places);
  const strings = search(program, visitorKeys, nearby.mayHold);
  const calls = occurrencesOf(nearby.called, text);
  if (calls.length === 0) return strings;
  return search(program, visitorKeys, new Neighbourhood(places.with(calls)).mayHold);
}

function search(
  program: TSESTree.Program,
  visitorKeys: VisitorKeys,
  mayHold: (path: Path) => boolean,
): Path[] {
  const strings: Path[] = [];
  walk(program, visitorKeys, (path) => {
    if (!mayHold(path)) return false;
    if (isOutermostString(path)) strings.push(path);
    return true;
  });
  return strings;
}

/**
 * What no name binds from without: a string in such a node is bound to what stands in it, if to
 * anything. Of classes and exports the decorators stand before their range, so that they are not here.
 */
const UNITS: ReadonlySet<string> = new Set([
  ...['ArrowFunctionExpression', 'FunctionDeclaration', 'FunctionExpression', 'ClassBody'],
  ...['BlockStatement', 'DoWhileStatement', 'ExpressionStatement', 'ForInStatement'],
  ...['ForOfStatement', 'ForStatement', 'IfStatement', 'LabeledStatement', 'ReturnStatement'],
  ...['SwitchStatement', 'ThrowStatement', 'TryStatement', 'WhileStatement', 'StaticBlock'],
  ...['VariableDeclaration', 'VariableDeclarator', 'TSEnumDeclaration', 'TSEnumMember'],
  ...['ObjectExpression', 'Property', 'PropertyDefinition', 'AccessorProperty', 'MethodDefinition'],
  ...['JSXElement', 'JSXFragment', 'JSXAttribute'],
]);

/** Which parts of a program can hold a string that the places of its text bear upon. */
class Neighbourhood {
  /** Functions that have such a place among their parameters, by which their arguments are bound. */
  readonly called = new Set<string>();
  readonly #places: Places;
  /** What a function returns is bound to its name, which stands before it. */
  readonly #returning = new Set<TSESTree.Node>();

  constructor(places: Places) {
    this.#places = places;
  }

  readonly mayHold = (path: Path): boolean => {
    const { node } = path;
    const isReturning = this.#isReturning(path);
    if (isReturning) this.#returning.add(node);
    const isNear = isReturning || !isUnit(node) || this.#places.touch(node.range);
    if (isNear) this.#noteParameters(path);
    return isNear;
  };

  #isReturning(path: Path): boolean {
    const { node, parent } = path;
    if (!functionOf(node)) return parent !== undefined && this.#returning.has(parent.node);
    const name = nameOfFunction(path);
    return name !== undefined && this.#places.touch(name.range);
  }

  #noteParameters(path: Path): void {
    const params = functionOf(path.node)?.params ?? [];
    if (!params.some(({ range }) => this.#places.touch(range))) return;
    const name = calledName(path);
    if (name !== undefined) this.called.add(name);
  }
}

function isUnit(node: TSESTree.Node): boolean {
  return UNITS.has(node.type) && !isDecorated(node);
}
