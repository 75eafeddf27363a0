import type { TSESTree } from '@typescript-eslint/utils';
import type { Call } from './outline.js';

/**
 * Functions whose result is one of their arguments in another form, by the position of it: what
 * `Buffer.from(…)`, `encoder.encode(…)` or `CryptoJS.enc.Utf8.parse(…)` give is still the credential.
 */
const ARGUMENTS: ReadonlyMap<string, number> = new Map([
  ['from', 0],
  ['encode', 0],
  ['String', 0],
  ['Buffer', 0],
  ['Uint8Array', 0],
  ['atob', 0],
  ['btoa', 0],
  ['freeze', 0],
  ['encodeURIComponent', 0],
  ['decodeURIComponent', 0],
  ['createSecretKey', 0],
  ['createPrivateKey', 0],
  ['base64url', 0],
  ['toBuffer', 0],
  ['toBytes', 0],
  ['alloc', 1],
  ['importKey', 1],
]);

/** Objects with a `parse` that reads bytes; any other, such as `JSON.parse`, reads a structure. */
const ENCODINGS: ReadonlySet<string> = new Set(['Utf8', 'Hex', 'Base64', 'Latin1', 'Utf16']);

/** Methods whose result is their receiver in another form. */
const RECEIVERS: ReadonlySet<string> = new Set([
  'trim',
  'toString',
  'valueOf',
  'normalize',
  'split',
  'concat',
  'join',
  'replace',
  'replaceAll',
  'slice',
  'substring',
  'substr',
  'padEnd',
  'padStart',
  'repeat',
  'toLowerCase',
  'toUpperCase',
  'digest',
]);

/** The argument or receiver that a call gives back in another form; undefined for any other call. */
export function convertedBy(call: Call): readonly TSESTree.Node[] | undefined {
  const { callee } = call;
  const name = calledName(callee);
  if (callee.type === 'MemberExpression' && RECEIVERS.has(name)) return [callee.object];
  const position = isUpdateOfHash(callee) || isEncoding(callee) ? 0 : ARGUMENTS.get(name);
  const argument = position === undefined ? undefined : call.arguments[position];
  return argument && [argument];
}

/** Whether a function gives its argument back in another form. */
export function isConversion(callee: TSESTree.Node, position: number): boolean {
  return isEncoding(callee) ? position === 0 : ARGUMENTS.get(calledName(callee)) === position;
}

/** Whether a method gives its receiver back in another form. */
export function isForm(method: string): boolean {
  return RECEIVERS.has(method);
}

function calledName(callee: TSESTree.Node): string {
  const named = callee.type === 'MemberExpression' && !callee.computed ? callee.property : callee;
  return named.type === 'Identifier' ? named.name : '';
}

function isEncoding(callee: TSESTree.Node): boolean {
  if (callee.type !== 'MemberExpression' || calledName(callee) !== 'parse') return false;
  return ENCODINGS.has(calledName(callee.object));
}

/** `createHash('sha256').update(secret)`: what a key is made from is as good as the key. */
function isUpdateOfHash(callee: TSESTree.Node): boolean {
  if (callee.type !== 'MemberExpression' || calledName(callee) !== 'update') return false;
  return (
    callee.object.type === 'CallExpression' && calledName(callee.object.callee) === 'createHash'
  );
}
