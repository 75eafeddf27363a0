import { z } from 'zod';
import { OUR_STATEMENT } from './documents.js';
import type { PolicyDocument } from './types.js';

const STATEMENT = z.looseObject({ Sid: z.string().optional() });
const DOCUMENT = z.looseObject({
  Statement: z.union([STATEMENT.transform((one) => [one]), z.array(STATEMENT)]),
});

/**
 * The resource policy that a secret has, with our statement in it: in the place of an earlier one of
 * ours, else at the end. What others have written stays.
 *
 * @param existing the policy as the store gives it; undefined where there is none
 * @returns undefined where the existing one is not understood
 */
export function mergedPolicy(
  existing: string | undefined,
  ours: PolicyDocument,
): string | undefined {
  if (existing === undefined) return pretty(ours);
  const document = jsonOf(existing);
  const parsed = DOCUMENT.safeParse(document);
  if (!parsed.success) return undefined;
  const { Statement: statements } = parsed.data;
  const [statement] = ours.Statement;
  const isThere = statements.some(isOurs);
  const Statement = isThere
    ? statements.map((one) => (isOurs(one) ? statement : one))
    : [...statements, statement];
  return pretty({ ...(document as object), Statement });
}

function isOurs({ Sid }: z.infer<typeof STATEMENT>): boolean {
  return Sid === OUR_STATEMENT;
}

/** A policy the way in which both sides of the diff are written. */
export function prettyPolicy(policy: string | undefined): string {
  return policy === undefined ? '' : pretty(jsonOf(policy) ?? policy);
}

function pretty(policy: unknown): string {
  return `${JSON.stringify(policy, null, 2)}\n`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
