import { Argument, Option } from 'commander';
import type { PolicyAttachFlags } from '../actions/policy-attach.js';
import type { PolicyShowFlags } from '../actions/policy-show.js';
import type { CommandDeclaration } from './command.js';
import {
  ACCESS,
  gathered,
  KMS_KEY_ID,
  NAMING,
  ON_DELETED,
  REPLICA_REGION,
  YES,
} from './options.js';

const show: CommandDeclaration<PolicyShowFlags> = {
  name: 'show',
  summary: 'prints an IAM policy',
  description:
    'Prints the least that a role needs for the secrets of the manifest and of the code: exactly these, and no neighbour whose name begins alike; the use of a KMS key where one has its own. For whoever migrates also those that a migration would create now, with the same options or the same config file.',
  operands: [new Argument('[secrets...]', 'further names, or ARNs')],
  options: [
    new Option('--for <role>', 'whom the policy is for')
      .choices(['application', 'migration'])
      .default('application'),
    new Option('--format <format>', 'what it is written as')
      .choices(['json', 'cloudformation', 'cdk', 'terraform'])
      .default('json'),
    new Option(
      '--principal <arn>',
      'print instead the resource policy of each secret, that lets this role read it; again for more',
    ).argParser(gathered),
    ...NAMING,
    KMS_KEY_ID,
    REPLICA_REGION,
    ON_DELETED,
    ...ACCESS,
  ],
  examples: [
    ['policy show', 'what the application needs'],
    ['policy show --for migration --format terraform', 'what whoever migrates needs'],
  ],
  exit: { 0: 'the policy covers all secrets', 1: 'it does not; what is missing is on stderr' },
  load: async () => (await import('../actions/policy-show.js')).policyShowAction,
};

const attach: CommandDeclaration<PolicyAttachFlags> = {
  name: 'attach',
  summary: 'puts the resource policy of secrets',
  description:
    'Lets roles read secrets, by the resource policy of each: shows what would change, asks, and attaches it with BlockPublicPolicy. Statements of others stay.',
  operands: [new Argument('[secrets...]', 'names or ARNs; those of the manifest by default')],
  options: [
    new Option('--principal <arn>', 'the role that may read; again for more')
      .argParser(gathered)
      .makeOptionMandatory(),
    YES,
    ...ACCESS,
  ],
  examples: [
    [
      'policy attach --principal arn:aws:iam::123456789012:role/shop',
      'after it has shown the diff',
    ],
  ],
  exit: { 0: 'every secret has the policy', 1: 'one has not, or nobody agreed' },
  load: async () => (await import('../actions/policy-attach.js')).policyAttachAction,
};

export const policy: CommandDeclaration<never> = {
  name: 'policy',
  summary: 'least-privilege IAM policies for the secrets',
  description: 'Least-privilege policies for the application and for whoever migrates.',
  commands: [show, attach],
};
