import { parseArn, partitionOf } from './arn.js';
import { parameterName } from './parameter-id.js';
import type { FailureReason } from './sources/reason.js';

/** Why a secret could not be given: a closed list, with one explanation and one class each. */
export type Reason =
  | FailureReason
  | 'not-json'
  | 'key-missing'
  | 'key-not-text'
  | 'not-text'
  | 'schema-mismatch'
  | 'workers-forbidden'
  | 'variable-missing'
  | 'setting-invalid'
  | 'overrides-forbidden'
  | 'overrides-unreadable';

/** What is known about a failure. None of it is, or is made from, the value of a secret. */
export interface Facts {
  readonly reason: Reason;
  /** The id as the caller gave it. */
  readonly id: string;
  /** What the id stood for: what a variable held, with the prefix. */
  readonly asked?: string | undefined;
  readonly key?: string | undefined;
  readonly region?: string | undefined;
  /** What the service, the SDK or Node said. */
  readonly detail?: string | undefined;
  readonly cause?: Error | undefined;
}

/**
 * The message of an error, three lines: what happened to which secret, what was said, and what to
 * do next.
 */
export function explain(facts: Facts): string {
  const { what, next } = explanations[facts.reason];
  const secret = `secret ${quoted(facts.id)}${facts.key === undefined ? '' : ` (key ${quoted(facts.key)})`}`;
  const where = facts.region === undefined ? '' : ` [Region ${facts.region}]`;
  const said = facts.detail ? [`  Said: ${facts.detail}`] : [];
  return [
    `${secret}: ${typeof what === 'string' ? what : what(facts)}${where}`,
    ...said,
    `  Next: ${next(facts)}`,
  ].join('\n');
}

interface Explanation {
  readonly what: string | ((facts: Facts) => string);
  readonly next: (facts: Facts) => string;
}

const explanations = {
  'not-found': { what: 'there is no such secret, version or stage', next: whereToLook },
  deleted: {
    what: 'it is scheduled for deletion',
    next: ({ id, region }) =>
      `restore it: aws secretsmanager restore-secret --secret-id ${quoted(id)}${option(region)}`,
  },
  'access-denied': {
    what: 'access denied',
    next: (facts) =>
      `add this statement to the policy of the identity that the program runs as\n        ${readStatement(facts)}`,
  },
  decryption: {
    what: 'its KMS key could not be used',
    next: () =>
      'allow kms:Decrypt on the key of the secret, in the policy of the role and in the policy of the key; see that the key is enabled',
  },
  'credentials-expired': {
    what: 'the AWS credentials have expired',
    next: () =>
      'sign in again (aws sso login), or refresh AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN together',
  },
  'credentials-rejected': {
    what: 'AWS does not accept the credentials',
    next: () =>
      'see whose they are (aws sts get-caller-identity), and that the clock of this machine is right',
  },
  'credentials-missing': {
    what: 'no AWS credentials were found',
    next: () =>
      'give the program a role, or set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
  },
  'agent-token': {
    what: 'the Secrets Manager agent refused the token',
    next: () =>
      'set AWS_TOKEN (a token, or file:// and its path) or AWS_SESSION_TOKEN to what the agent was started with',
  },
  timeout: {
    what: 'no answer in time',
    next: (facts) =>
      `see that the program can reach the endpoint (in a VPC: a NAT gateway or a ${serviceOf(facts).name} endpoint), or raise SECRETLIFT_TIMEOUT (milliseconds)`,
  },
  throttled: {
    what: 'too many requests, still after several attempts',
    next: () =>
      'read it once and keep it: getSecret() does; look for clients that poll without a cache',
  },
  'service-fault': {
    what: (facts) => `${serviceOf(facts).name} failed, still after several attempts`,
    next: () => 'try again later; SECRETLIFT_REGIONS names further Regions for a replicated secret',
  },
  unreachable: {
    what: 'the endpoint could not be reached',
    next: (facts) =>
      `see that the network, the Region${facts.region === undefined ? '' : ` (${facts.region})`} and ${serviceOf(facts).variable}, if it is set, are right`,
  },
  'region-missing': {
    what: 'no AWS Region is set',
    next: () => 'set AWS_REGION, or a region in the profile, or use the ARN of the secret',
  },
  'sdk-missing': {
    what: (facts) => `${serviceOf(facts).sdk} could not be loaded`,
    next: (facts) =>
      `npm install ${serviceOf(facts).sdk}; in a bundle, mark it as external or call await preload() before getSecretSync()`,
  },
  'invalid-request': {
    what: (facts) => `${serviceOf(facts).name} refused the request`,
    next: () => 'see the id, the stage and the version',
  },
  'workers-forbidden': {
    what: 'a synchronous read needs a worker thread, and this process may not start one',
    next: () =>
      'call await getSecret(), or await preload() before getSecretSync(), or start node with --allow-worker',
  },
  'variable-missing': {
    what: 'the environment variable that names it is not set',
    next: ({ id }) => `set ${id.replace(/^env:/, '')} to the name or the ARN of a secret`,
  },
  'setting-invalid': {
    what: 'a setting is not valid',
    next: () => 'correct the variable or the option',
  },
  'overrides-forbidden': {
    what: 'overrides are set although NODE_ENV is production',
    next: () =>
      'unset SECRETLIFT_OVERRIDES and every SECRETLIFT_OVERRIDE_…, or set SECRETLIFT_ALLOW_OVERRIDES=1 if you mean it',
  },
  'overrides-unreadable': {
    what: 'the overrides file could not be used',
    next: () =>
      'make SECRETLIFT_OVERRIDES name a JSON file: { "<id>": "<value>" or { "<key>": "<value>" } }',
  },
  'not-json': {
    what: 'its value is not a JSON object, so it has no keys',
    next: ({ id }) =>
      `read it without a key: getSecret(${quoted(id)}); or store {"<key>": "<value>"}`,
  },
  'key-missing': {
    what: 'its value has no such key',
    next: () => 'correct the key, or add it to the value; keys are case-sensitive',
  },
  'key-not-text': {
    what: 'the value of this key is not a string',
    next: ({ id }) => `read it with getSecretJson(${quoted(id)}), or store it as a string`,
  },
  'not-text': {
    what: 'it holds bytes (SecretBinary) and no text',
    next: ({ id }) => `read it with getSecretBinary(${quoted(id)})`,
  },
  'schema-mismatch': {
    what: 'its value does not match the schema',
    next: () => 'correct the value or the schema',
  },
  unknown: { what: 'it could not be read', next: () => 'see the cause of this error' },
} satisfies Record<Reason, Explanation>;

/** What the explanations say of each service. */
const services = {
  secrets: {
    name: 'Secrets Manager',
    sdk: '@aws-sdk/client-secrets-manager',
    variable: 'AWS_ENDPOINT_URL_SECRETS_MANAGER',
    list: 'aws secretsmanager list-secrets',
    read: 'secretsmanager:GetSecretValue',
  },
  parameters: {
    name: 'Systems Manager',
    sdk: '@aws-sdk/client-ssm',
    variable: 'AWS_ENDPOINT_URL_SSM',
    list: 'aws ssm describe-parameters',
    read: 'ssm:GetParameter',
  },
} as const;

function serviceOf({ id, asked = id }: Facts) {
  return parameterName(asked) === undefined ? services.secrets : services.parameters;
}

function whereToLook(facts: Facts): string {
  const { id, region } = facts;
  const listed = `${serviceOf(facts).list}${option(region)}`;
  const inArn = parseArn(id)?.region;
  if (inArn !== undefined && region !== undefined && inArn !== region)
    return `the ARN says ${inArn} and ${region} was asked: ask ${inArn}`;
  return `see that it is in this Region and account, and spelled like this: ${listed}`;
}

/**
 * The statement that a reader needs. Exactly six `?` for the suffix of the ARN: `-*` would admit
 * `app/db-prod-…` as well, and the bare name admits nothing.
 */
function readStatement(facts: Facts): string {
  return JSON.stringify({
    Effect: 'Allow',
    Action: serviceOf(facts).read,
    Resource: resourceOf(facts),
  });
}

function resourceOf({ id, asked = id, region = '<region>', detail = '' }: Facts): string {
  const arn = parseArn(asked);
  const parameter = parameterName(asked);
  const account =
    arn?.account ?? /arn:aws[\w-]*:\w+:[\w-]*:(\d{12}):/.exec(detail)?.[1] ?? '<account>';
  if (parameter !== undefined) {
    const resource = `parameter/${parameter.replace(/^\//, '')}`;
    return ['arn', partitionOf(region), 'ssm', region, account, resource].join(':');
  }
  const name = (arn?.resource ?? asked).replace(/-[a-z0-9]{6}$/i, arn ? '' : '$&');
  const place = [partitionOf(arn?.region ?? region), 'secretsmanager', arn?.region ?? region];
  return ['arn', ...place, account, 'secret', `${name}-??????`].join(':');
}

function option(region: string | undefined): string {
  return region === undefined ? '' : ` --region ${region}`;
}

/** JSON, so that an id with a line break or a control character cannot forge a line of a log. */
function quoted(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}
