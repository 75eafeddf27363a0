import type { PolicyDocument, PolicySet, ResourcePolicy } from '../types.js';
import { logicalIds, snakeCase } from './logical-ids.js';

/** Resources for Terraform and OpenTofu, in HCL. */
export function terraform(set: PolicySet): string {
  if (set.kind === 'identity') {
    return block('resource "aws_iam_policy" "secrets"', [
      `name   = "secrets-of-${set.role}"`,
      `policy = ${encoded(set.document)}`,
    ]);
  }
  const ids = logicalIds(set.policies.map(({ secret }) => secret)).map(snakeCase);
  return set.policies.map((policy, index) => secretBlocks(policy, ids[index] ?? '')).join('\n');
}

function secretBlocks({ secret, document }: ResourcePolicy, id: string): string {
  const source = block(`data "aws_secretsmanager_secret" "${id}"`, [`name = ${literal(secret)}`]);
  const policy = block(`resource "aws_secretsmanager_secret_policy" "${id}"`, [
    `secret_arn          = data.aws_secretsmanager_secret.${id}.arn`,
    'block_public_policy = true',
    `policy              = ${encoded(document)}`,
  ]);
  return `${source}\n${policy}`;
}

function block(head: string, lines: readonly string[]): string {
  return [`${head} {`, ...lines.map((line) => `  ${line}`), '}', ''].join('\n');
}

/** A JSON object is an expression of HCL too, but for what opens a template. */
function encoded(document: PolicyDocument): string {
  return `jsonencode(${literal(document).replaceAll('\n', '\n  ')})`;
}

function literal(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(/[$%](?=\{)/g, '$&$&');
}
