import { keyStatements } from './key-statements.js';
import { resourceOf } from './resource.js';
import type { Liberties, PolicyDocument, PolicyRole, PolicySecret, Statement } from './types.js';

/** The least that a role needs for these secrets and parameters, and for no neighbour with the same prefix. */
export function identityPolicy(
  role: PolicyRole,
  secrets: readonly PolicySecret[],
  { restores }: Liberties = { restores: false },
): PolicyDocument {
  const replicates = secrets.some(({ isReplicated }) => isReplicated === true);
  const more = [...(replicates ? REPLICATING : []), ...(restores ? RESTORING : [])];
  const statements = (['secret', 'parameter'] as const).flatMap((kind) => {
    const resources = secrets
      .filter((one) => one.kind === kind)
      .map(resourceOf)
      .sort();
    return resources.length === 0 ? [] : STATEMENTS[kind][role](resources, more);
  });
  return document([...statements, ...keyStatements(role, secrets)]);
}

/** Marks the statement of ours in a policy that others write in too. */
export const OUR_STATEMENT = 'ApplicationReadsSecret';

/**
 * What lets principals read the secret that it is attached to.
 *
 * @param principals ARNs of roles, users or accounts
 */
export function resourcePolicy(principals: readonly string[]): PolicyDocument {
  return document([
    {
      Sid: OUR_STATEMENT,
      Effect: 'Allow',
      Principal: { AWS: [...principals] },
      Action: READING,
      Resource: '*',
    },
  ]);
}

function document(Statement: readonly Statement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement };
}

const READING = ['secretsmanager:GetSecretValue'];

/** What migrating, verifying, rotating, attaching policies, undoing and tearing down call. */
const MANAGING = [
  'CreateSecret',
  'DeleteSecret',
  'DescribeSecret',
  'GetResourcePolicy',
  'GetSecretValue',
  'PutResourcePolicy',
  'PutSecretValue',
  'TagResource',
  'UntagResource',
].map(qualified);

/** Sources: the references of CreateSecret, which asks for the first, and of DeleteSecret. */
const REPLICATING = ['ReplicateSecretToRegions', 'RemoveRegionsFromReplication'].map(qualified);

const RESTORING = ['RestoreSecret'].map(qualified);

/** These are about no secret in particular: IAM grants them on `*` or not at all. */
const FINDING = ['BatchGetSecretValue', 'GetRandomPassword', 'ListSecrets'].map(qualified);

function qualified(action: string): string {
  return `secretsmanager:${action}`;
}

/** What a program calls that reads a parameter. */
const READING_PARAMETERS = ['ssm:GetParameter'];

/** What the same commands call of Parameter Store. */
const MANAGING_PARAMETERS = [
  'AddTagsToResource',
  'DeleteParameter',
  'GetParameter',
  'GetParameters',
  'ListTagsForResource',
  'PutParameter',
  'RemoveTagsFromResource',
].map((action) => `ssm:${action}`);

/** These are about no parameter in particular. Passwords are made by Secrets Manager alone. */
const FINDING_PARAMETERS = ['ssm:DescribeParameters', qualified('GetRandomPassword')];

type Statements = (resources: readonly string[], more: readonly string[]) => readonly Statement[];

const STATEMENTS = {
  secret: {
    application: (resources) => [
      { Sid: 'ReadSecrets', Effect: 'Allow', Action: READING, Resource: resources },
    ],
    migration: (resources, more) => [
      {
        Sid: 'ManageSecrets',
        Effect: 'Allow',
        Action: [...MANAGING, ...more],
        Resource: resources,
      },
      { Sid: 'FindSecrets', Effect: 'Allow', Action: FINDING, Resource: '*' },
    ],
  },
  parameter: {
    application: (resources) => [
      { Sid: 'ReadParameters', Effect: 'Allow', Action: READING_PARAMETERS, Resource: resources },
    ],
    migration: (resources) => [
      {
        Sid: 'ManageParameters',
        Effect: 'Allow',
        Action: MANAGING_PARAMETERS,
        Resource: resources,
      },
      { Sid: 'FindParameters', Effect: 'Allow', Action: FINDING_PARAMETERS, Resource: '*' },
    ],
  },
} as const satisfies Record<PolicySecret['kind'], Record<PolicyRole, Statements>>;
