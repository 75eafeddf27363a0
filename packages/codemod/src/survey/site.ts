import { Secret, type Finding, type Range } from '@secretlift/detector';
import { Node, type SourceFile } from 'ts-morph';
import type { CredentialSite, RefusalReason, Site } from '../types.js';
import { awaitForm, awaitPlace } from './await.js';
import { connectionDetails } from './connection.js';
import { getterPlace } from './getter.js';
import { namePath } from './names.js';
import { assignments, keyOf, objectPlace } from './object.js';
import { obstacle } from './obstacles.js';
import { isSeedRecord } from './seed-record.js';

/** What holds for every site of a file. */
export interface FileFacts {
  readonly source: SourceFile;
  /** An `await` at the top level changes nothing for anybody: an ES module that nothing imports. */
  readonly mayAwaitAtTopLevel: boolean;
  /** Why nothing in the file may change. */
  readonly obstacle: RefusalReason | undefined;
  readonly includeTests: boolean;
  /** Starts of the expressions that hold a finding. */
  readonly holders: ReadonlySet<number>;
}

const USERNAME = /^(?:db_?)?(?:user(?:_?name)?|login|uid)$/i;

/** The site of a finding, with the user name that stands beside a password. */
export function credentialSite(finding: Finding, facts: FileFacts): CredentialSite {
  const inComment = isComment(finding.expression, facts.source);
  const node = inComment ? undefined : holder(finding, facts.source);
  if (node === undefined) {
    const site = orphan(finding, inComment ? 'comment' : 'split-value');
    return { ...site, finding, username: undefined, connection: {} };
  }
  const site = siteOf(node, finding.range, finding.value, facts);
  const isLogin = finding.kind === 'password' && site.whole;
  const object = isLogin ? objectPlace(withConstAssertion(node))?.literal : undefined;
  return {
    ...site,
    obstacle: leftAlone(finding, node, facts) ?? site.obstacle,
    finding,
    username: isLogin ? usernameBeside(node, facts) : undefined,
    connection: connectionDetails(object),
  };
}

function leftAlone(finding: Finding, node: Node, facts: FileFacts): RefusalReason | undefined {
  if (facts.includeTests) return facts.obstacle;
  if (finding.inTest) return 'test-file';
  return isSeedRecord(node) ? 'seed-record' : facts.obstacle;
}

/**
 * The node that a call would replace: the finding's expression, or, where the value is only a part
 * of a concatenation, the one literal that contains it.
 */
function holder({ expression, range }: Finding, source: SourceFile): Node | undefined {
  const whole = nodeSpanning(expression, source);
  if (whole === undefined || !Node.isBinaryExpression(whole)) return whole;
  if (covers(range, expression)) return whole;
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

/** The range reaches from quote to quote. */
function covers(range: Range, expression: Range): boolean {
  return range[0] <= expression[0] + 1 && range[1] >= expression[1] - 1;
}

function siteOf(literal: Node, range: Range, value: Secret, facts: FileFacts): Site {
  const whole = covers(range, [literal.getStart(), literal.getEnd()]);
  const node = whole ? withConstAssertion(literal) : literal;
  const object = objectPlace(node);
  const place = awaitPlace(node);
  return {
    value,
    range,
    expression: [node.getStart(), node.getEnd()],
    whole,
    path: namePath(node),
    object: object?.literal.getStart(),
    key: object?.key,
    mayAwait: place === 'function' || (place === 'module' && facts.mayAwaitAtTopLevel),
    awaitForm: awaitForm(node),
    backDoor: isCompared(node),
    getter: getterPlace(node),
    obstacle: obstacle(literal, range),
  };
}

/** `'x' as const` is replaced as a whole: a call cannot be asserted to be constant. */
function withConstAssertion(literal: Node): Node {
  const parent = literal.getParent();
  const asserted = Node.isAsExpression(parent) || Node.isTypeAssertion(parent);
  return asserted && parent.getTypeNode()?.getText() === 'const' ? parent : literal;
}

function isCompared(node: Node): boolean {
  const parent = node.getParent();
  return Node.isBinaryExpression(parent) && /^[!=]==?$/.test(parent.getOperatorToken().getText());
}

/** No expression begins with the delimiter of a comment. */
function isComment([start]: Range, source: SourceFile): boolean {
  return /^\/[/*]/.test(source.getFullText().slice(start, start + 2));
}

/** A finding in a comment, or whose value is spread over several literals: there is no one expression to replace. */
function orphan({ value, range, expression }: Finding, reason: 'comment' | 'split-value'): Site {
  return {
    value,
    range,
    expression,
    whole: false,
    path: [],
    object: undefined,
    key: undefined,
    mayAwait: false,
    awaitForm: 'plain',
    backDoor: false,
    getter: undefined,
    obstacle: reason,
  };
}

function usernameBeside(node: Node, facts: FileFacts): Site | undefined {
  const object = objectPlace(withConstAssertion(node))?.literal;
  for (const property of object === undefined ? [] : assignments(object)) {
    const literal = property.getInitializer();
    if (!USERNAME.test(keyOf(property)) || !Node.isStringLiteral(literal)) continue;
    if (literal.getLiteralText() === '' || facts.holders.has(literal.getStart())) continue;
    const range: Range = [literal.getStart() + 1, literal.getEnd() - 1];
    return siteOf(literal, range, new Secret(literal.getLiteralText()), facts);
  }
  return undefined;
}
