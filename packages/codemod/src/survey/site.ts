import { Secret, type Finding, type Range } from '@secretlift/detector';
import { Node, type ObjectLiteralExpression, type SourceFile } from 'ts-morph';
import type { CredentialSite, Site } from '../types.js';
import { mayAwait, needsParentheses } from './await.js';
import { namePath } from './names.js';
import { obstacle } from './obstacles.js';

const USERNAME = /^(?:db_?)?(?:user(?:_?name)?|login|uid)$/i;

/** The site of a finding, with the user name that stands beside a password. */
export function credentialSite(finding: Finding, source: SourceFile): CredentialSite {
  const node = holder(finding, source);
  if (node === undefined) return { ...orphan(finding), finding, username: undefined };
  const site = siteOf(node, finding.range, finding.value);
  const left = finding.inTest ? 'test-file' : site.obstacle;
  const username = finding.kind === 'password' ? usernameBeside(node) : undefined;
  return { ...site, obstacle: left, finding, username };
}

/**
 * The node that a call would replace: the finding's expression, or, where the value is only a part
 * of a concatenation, the one literal that contains it.
 */
function holder({ expression, range }: Finding, source: SourceFile): Node | undefined {
  const whole = nodeSpanning(expression, source);
  if (whole === undefined || !Node.isBinaryExpression(whole)) return whole;
  if (range[0] === expression[0] + 1 && range[1] === expression[1] - 1) return whole;
  const literal = source.getDescendantAtPos(range[0]);
  return literal !== undefined && literal.getEnd() > range[1] ? literal : undefined;
}

function nodeSpanning([start, end]: Range, source: SourceFile): Node | undefined {
  let node = source.getDescendantAtPos(start);
  while (node !== undefined && node.getStart() >= start && node.getEnd() < end) {
    node = node.getParent();
  }
  return node?.getStart() === start && node.getEnd() === end ? node : undefined;
}

function siteOf(node: Node, range: Range, value: Secret): Site {
  const object = enclosingObject(node);
  return {
    value,
    range,
    expression: [node.getStart(), node.getEnd()],
    path: namePath(node),
    object: object?.literal.getStart(),
    key: object?.key,
    mayAwait: mayAwait(node),
    binds: needsParentheses(node),
    obstacle: obstacle(node, range),
  };
}

/** A finding whose value is spread over several literals: there is no one expression to replace. */
function orphan({ value, range, expression }: Finding): Site {
  const nowhere = { path: [], object: undefined, key: undefined, mayAwait: false, binds: false };
  return { ...nowhere, value, range, expression, obstacle: 'split-value' };
}

function enclosingObject(
  node: Node,
): { literal: ObjectLiteralExpression; key: string } | undefined {
  const property = node.getParent();
  if (!Node.isPropertyAssignment(property) || property.getInitializer() !== node) return undefined;
  const literal = property.getParent();
  if (!Node.isObjectLiteralExpression(literal)) return undefined;
  return { literal, key: plainName(property.getNameNode()) };
}

function plainName(name: Node): string {
  return Node.isStringLiteral(name) ? name.getLiteralText() : name.getText();
}

function usernameBeside(node: Node): Site | undefined {
  for (const property of enclosingObject(node)?.literal.getProperties() ?? []) {
    if (!Node.isPropertyAssignment(property)) continue;
    const literal = property.getInitializer();
    if (!USERNAME.test(plainName(property.getNameNode()))) continue;
    if (!Node.isStringLiteral(literal) || literal.getLiteralText() === '') continue;
    const range = [literal.getStart() + 1, literal.getEnd() - 1] as const;
    return siteOf(literal, range, new Secret(literal.getLiteralText()));
  }
  return undefined;
}
