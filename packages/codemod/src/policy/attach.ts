import {
  GetResourcePolicyCommand,
  PutResourcePolicyCommand,
} from '@aws-sdk/client-secrets-manager';
import { adviceFor, type Advice } from '../service/advice.js';
import { requireAnswer } from '../service/answer.js';
import type { Service } from '../service/connect.js';
import { mergedPolicy, prettyPolicy } from './merge.js';
import type { PolicyDocument } from './types.js';

/** What attaching would change at a secret. */
export type PlannedAttachment =
  | {
      readonly status: 'to-attach';
      readonly secret: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly status: 'as-it-is'; readonly secret: string }
  | FailedAttachment;

/** A secret whose policy stays as it is, since something went wrong. */
export interface FailedAttachment {
  readonly status: 'failed';
  readonly secret: string;
  readonly what: string;
  readonly next: string;
}

/** What became of a planned attachment. */
export type Attachment =
  { readonly status: 'attached'; readonly secret: string } | FailedAttachment;

/**
 * Compares the policy that a secret has with the one that it is to have.
 *
 * @throws MigrationError where the service does not answer
 */
export async function planAttachment(
  secret: string,
  ours: PolicyDocument,
  service: Service,
): Promise<PlannedAttachment> {
  try {
    const command = new GetResourcePolicyCommand({ SecretId: secret });
    const { ResourcePolicy } = await service.client.send(command);
    const before = prettyPolicy(ResourcePolicy);
    const after = mergedPolicy(ResourcePolicy, ours);
    if (after === undefined) return { status: 'failed', secret, ...NOT_UNDERSTOOD };
    return before === after
      ? { status: 'as-it-is', secret }
      : { status: 'to-attach', secret, before, after };
  } catch (error) {
    return failed(secret, error, 'GetResourcePolicy', service);
  }
}

/**
 * Puts a planned policy. AWS refuses one that lets everybody in.
 *
 * @throws MigrationError where the service does not answer
 */
export async function attach(
  { secret, after }: Extract<PlannedAttachment, { status: 'to-attach' }>,
  service: Service,
): Promise<Attachment> {
  try {
    await service.client.send(
      new PutResourcePolicyCommand({
        SecretId: secret,
        ResourcePolicy: after,
        BlockPublicPolicy: true,
      }),
    );
    return { status: 'attached', secret };
  } catch (error) {
    return failed(secret, error, 'PutResourcePolicy', service);
  }
}

const NOT_UNDERSTOOD = {
  what: 'its policy is not understood',
  next: 'look at it: aws secretsmanager get-resource-policy --secret-id NAME',
};

function failed(
  secret: string,
  error: unknown,
  action: string,
  service: Service,
): FailedAttachment {
  requireAnswer(error, service);
  const { region, where } = service;
  const { what, next }: Advice = adviceFor(error, { actions: [action], secret, region, where });
  return { status: 'failed', secret, what, next };
}
