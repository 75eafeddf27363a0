import type { PolicyDocument, PolicySet } from '../types.js';
import { logicalIds } from './logical-ids.js';

/** Statements for the constructor of a stack of the AWS CDK, version 2, in TypeScript. */
export function cdk(set: PolicySet): string {
  return set.kind === 'identity' ? identity(set.document) : resources(set.policies);
}

function identity(document: PolicyDocument): string {
  return [
    "import { ManagedPolicy, PolicyDocument } from 'aws-cdk-lib/aws-iam';",
    '',
    '// In the constructor of the stack; `role` is what the program runs as.',
    "new ManagedPolicy(this, 'SecretsPolicy', {",
    '  roles: [role],',
    `  document: PolicyDocument.fromJson(${indented(document)}),`,
    '});',
    '',
  ].join('\n');
}

function resources(policies: Extract<PolicySet, { kind: 'resource' }>['policies']): string {
  const ids = logicalIds(policies.map(({ secret }) => secret));
  const statements = policies.map(({ secret, document }, index) =>
    [
      `new CfnResourcePolicy(this, '${ids[index] ?? ''}Policy', {`,
      `  secretId: ${JSON.stringify(secret)},`,
      '  blockPublicPolicy: true,',
      `  resourcePolicy: ${indented(document)},`,
      '});',
      '',
    ].join('\n'),
  );
  return [
    "import { CfnResourcePolicy } from 'aws-cdk-lib/aws-secretsmanager';",
    '',
    '// In the constructor of the stack.',
    ...statements,
  ].join('\n');
}

function indented(document: PolicyDocument): string {
  return JSON.stringify(document, null, 2).replaceAll('\n', '\n  ');
}
