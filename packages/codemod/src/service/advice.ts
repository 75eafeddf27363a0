import { parameterResource, parseArn, partitionOf, policyResource, type Place } from '../arn.js';
import { isParameter, parameterName } from '../parameter-id.js';
import { causeOf, errorMessage, errorName, type Cause } from './cause.js';

/** What was asked of the service when it failed. */
export interface Asked {
  /** Actions that the identity needs for it, without `secretsmanager:` or `ssm:`. */
  readonly actions: readonly string[];
  /** The name or the ARN of a secret, or the id of a parameter; absent where all are meant. */
  readonly secret?: string;
  readonly region: string;
  readonly where: string;
}

/** What went wrong, and what to do about it. Never a value. */
export interface Advice {
  readonly cause: Cause;
  readonly what: string;
  readonly next: string;
}

/** Explains a failed call. */
export function adviceFor(error: unknown, asked: Asked): Advice {
  const cause = causeOf(error);
  const { what, next } = ADVICE[cause];
  return { cause, what: what({ ...asked, error }), next: next({ ...asked, error }) };
}

interface Failed extends Asked {
  readonly error: unknown;
}

interface Row {
  readonly what: (failed: Failed) => string;
  readonly next: (failed: Failed) => string;
}

const ADVICE = {
  'access-denied': {
    what: (failed) => `access denied to ${actionNames(failed).join(', ')}`,
    next: (failed) => `add this statement to the policy of the identity: ${statementFor(failed)}`,
  },
  'explicit-deny': {
    what: (failed) => `an explicit Deny forbids ${actionNames(failed).join(', ')}`,
    next: () =>
      'an Allow does not help: look for the Deny in the policies of the identity, of the secret, of the endpoint and of the organization',
  },
  'not-found': {
    what: (failed) => `there is no ${serviceOf(failed).item} of this name in ${failed.where}`,
    next: (failed) =>
      `see the Region, the account and the spelling: aws ${serviceOf(failed).listing}`,
  },
  'scheduled-for-deletion': {
    what: () => 'it is scheduled for deletion',
    next: ({ secret = '' }) =>
      `restore it: aws secretsmanager restore-secret --secret-id ${secret}`,
  },
  key: {
    what: () => 'its KMS key could not be used',
    next: () =>
      'allow kms:Decrypt (for writing also kms:GenerateDataKey) on the key, in the policy of the identity and in that of the key, and see that the key is enabled',
  },
  'credentials-expired': {
    what: () => 'the AWS credentials have expired',
    next: () => 'sign in again: aws sso login',
  },
  'credentials-rejected': {
    what: () => 'AWS does not accept the credentials',
    next: () => 'see whose they are: aws sts get-caller-identity; check AWS_PROFILE',
  },
  'credentials-missing': {
    what: () => 'no AWS credentials were found',
    next: () => 'set AWS_PROFILE, pass --profile, or sign in: aws sso login',
  },
  'region-missing': {
    what: () => 'no AWS Region is set',
    next: () => 'set AWS_REGION, or pass --region',
  },
  clock: {
    what: () => 'the clock of this machine is wrong, so the signature is not accepted',
    next: () => 'set the clock: AWS accepts a difference of five minutes',
  },
  throttled: {
    what: () => 'too many requests, still after five attempts',
    next: () => 'run again later',
  },
  unreachable: {
    what: ({ where }) => `nothing answers for ${where}`,
    next: (failed) =>
      `see the network, the proxy, the Region and ${serviceOf(failed).variable}; in a VPC without a way out, an endpoint for ${serviceOf(failed).name} is needed`,
  },
  timeout: {
    what: ({ where }) => `no answer in time from ${where}`,
    next: (failed) =>
      `see the security groups and the firewall; in a VPC without a way out, an endpoint for ${serviceOf(failed).name} is needed`,
  },
  'service-fault': {
    what: (failed) => `${serviceOf(failed).name} failed, still after five attempts`,
    next: () => 'run again later',
  },
  'public-policy': {
    what: () => 'the policy would let everybody in',
    next: () => 'name the principals',
  },
  'malformed-policy': {
    what: () => 'Secrets Manager does not accept the policy',
    next: () => 'see that every principal exists: a role that does not makes a policy malformed',
  },
  unknown: {
    what: (failed) => `${serviceOf(failed).name} refused it: ${errorName(failed.error)}`,
    next: () => 'see CloudTrail for the request',
  },
} satisfies Record<Cause, Row>;

/** What the advice says of each service. */
const SERVICES = {
  secrets: {
    name: 'Secrets Manager',
    item: 'secret',
    prefix: 'secretsmanager',
    listing: 'secretsmanager list-secrets',
    variable: 'AWS_ENDPOINT_URL_SECRETS_MANAGER',
  },
  parameters: {
    name: 'Systems Manager',
    item: 'parameter',
    prefix: 'ssm',
    listing: 'ssm describe-parameters',
    variable: 'AWS_ENDPOINT_URL_SSM',
  },
} as const;

function serviceOf({ secret = '' }: Asked) {
  return isParameter(secret) ? SERVICES.parameters : SERVICES.secrets;
}

function actionNames(asked: Asked): string[] {
  return asked.actions.map((action) => `${serviceOf(asked).prefix}:${action}`);
}

/** The account is in what the service said: `User: arn:aws:iam::123456789012:role/x is not …`. */
function statementFor(failed: Failed): string {
  const { secret, region, error } = failed;
  const [, account = '<account>'] =
    /arn:aws[\w-]*:\w+:[\w-]*:(\d{12}):/.exec(errorMessage(error)) ?? [];
  const Resource =
    secret === undefined
      ? '*'
      : resourceOf(secret, { partition: partitionOf(region), region, account });
  return JSON.stringify({ Effect: 'Allow', Action: actionNames(failed), Resource });
}

function resourceOf(id: string, place: Place): string {
  if (isParameter(id)) return parameterResource({ ...place, name: parameterName(id) });
  return policyResource(parseArn(id) ?? { ...place, name: id });
}
