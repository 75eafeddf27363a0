import { Node, type CallExpression, type SourceFile } from 'ts-morph';
import type { SourceText } from '../types.js';
import { runtimeCallsIn } from './calls.js';
import { ACCESSORS, type ReadingAccessor, type Reference } from './reference.js';
import { constantText, secretIdOf } from './secret-id.js';

/** The places of a file that read a secret, in the order of the source. */
export function referencesIn(source: SourceFile, file: SourceText): Reference[] {
  return runtimeCallsIn(source).flatMap(({ node, exported }) => {
    const accessor = ACCESSORS.find((name) => name === exported);
    return accessor === undefined ? [] : [referenceAt(node, accessor, file)];
  });
}

function referenceAt(node: CallExpression, accessor: ReadingAccessor, file: SourceText): Reference {
  const asked = keysAsked(node, accessor);
  const keys = asked.flatMap((key) => constantText(key) ?? []);
  return {
    file,
    offset: node.getStart(),
    accessor,
    id: secretIdOf(node.getArguments()[0]),
    keys: [...new Set(keys)],
    hasDynamicKey: keys.length < asked.length,
    asksElsewhere: node.getArguments().some(namesAnother),
  };
}

/** The nodes that stand for keys: the second argument, or what `withSecret` hands on is asked for. */
function keysAsked(node: CallExpression, accessor: ReadingAccessor): Node[] {
  const second = node.getArguments()[1];
  if (second === undefined) return [];
  if (accessor === 'withSecret') return keysReadBy(second);
  const isNone = second.getText() === 'undefined';
  return accessor.startsWith('getSecretJ') || accessor === 'getSecretBinary' || isNone
    ? []
    : [second];
}

/** `(read) => connect(read('username'), read('password'))`. */
function keysReadBy(use: Node): Node[] {
  if (!Node.isArrowFunction(use) && !Node.isFunctionExpression(use)) return [];
  const read = use.getParameters()[0]?.getNameNode();
  if (!Node.isIdentifier(read)) return [];
  return read.findReferencesAsNodes().flatMap((reference) => {
    const call = reference.getParent();
    return Node.isCallExpression(call) && call.getExpression() === reference
      ? call.getArguments().slice(0, 1)
      : [];
  });
}

/** `{ stage: 'AWSPREVIOUS' }`, `{ version }`, `{ region }`. */
function namesAnother(argument: Node): boolean {
  return (
    Node.isObjectLiteralExpression(argument) &&
    ['stage', 'version', 'region'].some((name) => argument.getProperty(name) !== undefined)
  );
}
