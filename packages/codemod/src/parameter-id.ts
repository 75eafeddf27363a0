/** What an id begins with that names a parameter of Parameter Store, and no secret: `ssm:/shop/db`. */
export const PARAMETER = 'ssm:';

/** Whether an id names a parameter. */
export function isParameter(id: string): boolean {
  return id.startsWith(PARAMETER);
}

/** The name that Parameter Store knows: `ssm:/shop/db` → `/shop/db`. */
export function parameterName(id: string): string {
  return id.slice(PARAMETER.length);
}
