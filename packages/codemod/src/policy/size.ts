import type { PolicyDocument, PolicySet } from './types.js';

/** Source: "IAM and AWS STS quotas": characters without white space. */
const MANAGED_POLICY = 6_144;
/** Source: the reference of PutResourcePolicy. */
const RESOURCE_POLICY = 20_480;

/** Which policies AWS would not take, for being too long. */
export function sizeNotes(set: PolicySet): string[] {
  if (set.kind === 'identity') {
    return lengthOf(set.document) <= MANAGED_POLICY
      ? []
      : [
          `The policy has ${lengthOf(set.document)} characters, and a managed policy has ${MANAGED_POLICY} at most: name some of the secrets at a time, and attach several.`,
        ];
  }
  const long = set.policies.filter(({ document }) => lengthOf(document) > RESOURCE_POLICY);
  return long.map(
    ({ secret }) =>
      `The policy of ${secret} is longer than ${RESOURCE_POLICY} characters: name fewer principals.`,
  );
}

function lengthOf(document: PolicyDocument): number {
  return JSON.stringify(document).length;
}
