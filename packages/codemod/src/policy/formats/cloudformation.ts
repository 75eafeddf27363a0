import type { PolicySet, ResourcePolicy } from '../types.js';
import { logicalIds } from './logical-ids.js';

/** A CloudFormation template, as JSON. */
export function cloudFormation(set: PolicySet): string {
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    ...(set.kind === 'identity' ? identityTemplate(set) : { Resources: policies(set.policies) }),
  };
  return `${JSON.stringify(template, null, 2)}\n`;
}

function identityTemplate({ role, document }: Extract<PolicySet, { kind: 'identity' }>) {
  return {
    Parameters: { RoleName: { Type: 'String', Description: `The role of the ${role}` } },
    Resources: {
      SecretsPolicy: {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: { Roles: [{ Ref: 'RoleName' }], PolicyDocument: document },
      },
    },
  };
}

function policies(all: readonly ResourcePolicy[]) {
  const ids = logicalIds(all.map(({ secret }) => secret));
  const entries = all.map(({ secret, document }, index) => [
    `${ids[index] ?? ''}Policy`,
    {
      Type: 'AWS::SecretsManager::ResourcePolicy',
      Properties: { SecretId: secret, BlockPublicPolicy: true, ResourcePolicy: document },
    },
  ]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}
