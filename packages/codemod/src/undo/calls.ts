import { Node, type CallExpression, type SourceFile } from 'ts-morph';
import { runtimeCallsIn, textOf } from '../references/calls.js';
import type { Accessor } from '../types.js';

/** A call of an accessor with an id that stands in the code. */
export interface FoundCall {
  readonly node: CallExpression;
  readonly accessor: Accessor;
  readonly secret: string;
  readonly key: string | undefined;
  readonly hasOptions: boolean;
}

/** The calls that read one of the named secrets, in the order of the source. */
export function callsIn(source: SourceFile, names: ReadonlySet<string>): FoundCall[] {
  const found = runtimeCallsIn(source).flatMap(({ node, exported }) =>
    exported === 'getSecret' || exported === 'getSecretSync' ? foundCall(node, exported) : [],
  );
  return found.filter(({ secret }) => names.has(secret));
}

function foundCall(node: CallExpression, accessor: Accessor): FoundCall[] {
  const [id, key, ...more] = node.getArguments();
  const secret = idOf(id);
  if (secret === undefined) return [];
  const keyText = textOf(key);
  const hasOptions = more.length > 0 || (key !== undefined && keyText === undefined);
  return [{ node, accessor, secret, key: keyText, hasOptions }];
}

/** `'shop/db'`, or what it is by default: `process.env.SHOP_DB_SECRET_ID ?? 'shop/db'`. */
function idOf(node: Node | undefined): string | undefined {
  if (!Node.isBinaryExpression(node)) return textOf(node);
  const operator = node.getOperatorToken().getText();
  return operator === '??' || operator === '||' ? textOf(node.getRight()) : undefined;
}
