import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { Secret } from '@secretlift/detector';
import type { Service } from '../service/connect.js';
import { jsonObject } from '../json-entries.js';
import { inOneLine, problemWith } from './problem.js';

/** What the store says of a secret now. */
export type Reading =
  | {
      readonly status: 'read';
      readonly name: string;
      readonly versionId: string;
      /** The value under a key of a JSON secret, or the whole; undefined where there is no such. */
      readonly valueOf: (key: string | undefined) => Secret | undefined;
    }
  | { readonly status: 'unreadable'; readonly name: string; readonly problem: string };

/**
 * Reads the current value of a secret, from the account and the Region that it was stored in.
 *
 * @param arn as it was when the secret was stored
 */
export async function readSecret(service: Service, name: string, arn: string): Promise<Reading> {
  const { client, where } = service;
  const unreadable = (problem: string): Reading => ({ status: 'unreadable', name, problem });
  try {
    const found = await client.send(new GetSecretValueCommand({ SecretId: name }));
    const { ARN: foundArn = '', VersionId: versionId = '', SecretString: text } = found;
    if (!isSameOwner(foundArn, arn)) return unreadable(elsewhere(arn, where));
    if (text === undefined) return unreadable('it holds bytes, which no string literal can hold');
    return { status: 'read', name, versionId, valueOf: (key) => valueOf(text, key) };
  } catch (error) {
    return unreadable(inOneLine(problemWith(error, service, name, ['GetSecretValue'])));
  }
}

/** Whether two ARNs are of one service, Region and account. */
export function isSameOwner(one: string, other: string): boolean {
  return owner(one) === owner(other);
}

/** Partition, service, Region and account: what comes before the name. */
function owner(arn: string): string {
  return arn.split(':').slice(0, 5).join(':');
}

/** Says that a secret was stored in another place than the one that is asked. */
export function elsewhere(arn: string, where: string): string {
  const [, , , region = '', account = ''] = arn.split(':');
  return `it was stored in ${region} of account ${account}, and this is ${where}: set AWS_REGION and AWS_PROFILE`;
}

/** The value under a key of a JSON secret, or the whole. */
export function valueOf(text: string, key: string | undefined): Secret | undefined {
  if (key === undefined) return new Secret(text);
  const value = jsonObject(text)[key];
  return typeof value === 'string' ? new Secret(value) : undefined;
}
