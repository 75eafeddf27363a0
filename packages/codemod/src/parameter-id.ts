import { MigrationError } from './errors.js';

/** What an id begins with that names a parameter of Parameter Store, and no secret: `ssm:/shop/db`. */
const MARK = 'ssm:';

/** Whether an id names a parameter. */
export function isParameter(id: string): boolean {
  return id.startsWith(MARK);
}

/** The name that Parameter Store knows: `ssm:/shop/db` → `/shop/db`. */
export function parameterName(id: string): string {
  return id.slice(MARK.length);
}

/** The id of the parameter that is called like a secret; what its name may not contain becomes a hyphen. */
export function parameterId(secret: string): string {
  if (isParameter(secret)) return secret;
  return `${MARK}/${secret.replace(/^\//, '').replaceAll(/[^\w/.-]/g, '-')}`;
}

/**
 * For what only secrets have: policies of their own.
 *
 * @throws MigrationError where one of the ids names a parameter
 */
export function requireNoParameters(ids: readonly string[]): void {
  const parameter = ids.find(isParameter);
  if (parameter === undefined) return;
  throw new MigrationError(
    'not-for-parameters',
    `${parameter} is a parameter, and only secrets have a policy of their own.`,
    'Let the role read it by the policy of the role: migrate-secrets policy show',
  );
}
