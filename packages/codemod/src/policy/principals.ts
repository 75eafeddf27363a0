import { MigrationError } from '../errors.js';

const PRINCIPAL =
  /^arn:[\w-]+:(?:iam|sts)::\d{12}:(?:root|(?:role|user|assumed-role)\/[\w+=,.@/-]+)$/;

/**
 * Makes sure that each is the ARN of somebody in particular.
 *
 * @throws MigrationError for `*`, and for what is no ARN of a role, a user or an account
 */
export function requirePrincipals(principals: readonly string[]): void {
  const wrong = principals.find((principal) => !PRINCIPAL.test(principal));
  if (wrong === undefined) return;
  throw new MigrationError(
    'not-a-principal',
    `"${wrong}" is not the ARN of a role, a user or an account.`,
    'Name the role that the application runs as: arn:aws:iam::123456789012:role/shop.',
  );
}
