import type { TSESTree } from '@typescript-eslint/utils';
import type { Finding } from '@secretlift/detector';
import type { Edit } from './edit.js';
import type { ProgramFile } from './file.js';
import { environmentVariable } from './names.js';
import type { Place } from './place.js';
import { readInstead } from './read.js';

/** A read of the environment, and the variable that it reads. */
export interface EnvironmentRead {
  readonly variable: string;
  readonly edit: Edit;
}

/**
 * The value read from the environment; undefined where that is what the code assigns to. A fallback
 * goes with its operator: `process.env.KEY || '…'` becomes `process.env.KEY`.
 */
export function environmentRead(
  finding: Finding,
  place: Place,
  file: ProgramFile,
): EnvironmentRead | undefined {
  const { parent } = place.node;
  if (parent?.type === 'AssignmentExpression' && readVariable(parent.left) !== undefined)
    return undefined;
  const fallback = place.whole ? fallbackOf(place.node) : undefined;
  if (fallback) {
    const text = file.text.slice(...fallback.left.range);
    return { variable: fallback.variable, edit: { range: fallback.range, text } };
  }
  const variable = environmentVariable(finding);
  return { variable, edit: readInstead(place, file, `process.env.${variable}`) };
}

interface Fallback {
  readonly variable: string;
  readonly left: TSESTree.Node;
  readonly range: TSESTree.Range;
}

function fallbackOf(node: TSESTree.Node): Fallback | undefined {
  const { parent } = node;
  if (parent?.type !== 'LogicalExpression' || parent.right !== node) return undefined;
  const variable = parent.operator === '&&' ? undefined : readVariable(parent.left);
  return variable === undefined ? undefined : { variable, left: parent.left, range: parent.range };
}

/** The variable of `process.env.VARIABLE`. */
function readVariable(node: TSESTree.Node): string | undefined {
  if (node.type !== 'MemberExpression' || node.object.type !== 'MemberExpression') return undefined;
  const { object, property } = node.object;
  const isEnvironment =
    object.type === 'Identifier' &&
    object.name === 'process' &&
    property.type === 'Identifier' &&
    property.name === 'env';
  if (!isEnvironment) return undefined;
  if (node.property.type === 'Identifier' && !node.computed) return node.property.name;
  return node.property.type === 'Literal' ? String(node.property.value) : undefined;
}
