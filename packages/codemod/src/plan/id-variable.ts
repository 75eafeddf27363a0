import { isParameter, parameterName } from '../parameter-id.js';

/** The environment variable that can name another secret: `shop/db`, `ssm:/shop/db` → `SHOP_DB_SECRET_ID`. */
export function idVariable(secret: string): string {
  const name = isParameter(secret) ? parameterName(secret).replace(/^\//, '') : secret;
  return `${name.toUpperCase().replace(/[^A-Z\d]+/g, '_')}_SECRET_ID`;
}
