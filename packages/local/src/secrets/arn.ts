import { randomInt } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const pattern = /^arn:aws[\w-]*:secretsmanager:([a-z0-9-]+):(\d{12}):secret:(.+)$/;
const suffix = /-[a-z0-9]{6}$/i;

/** An ARN for a new secret: the name, a hyphen and six random letters or digits, as AWS makes them. */
export function newArn(region: string, accountId: string, name: string): string {
  const random = Array.from({ length: 6 }, () => alphabet.charAt(randomInt(alphabet.length)));
  return `arn:aws:secretsmanager:${region}:${accountId}:secret:${name}-${random.join('')}`;
}

/** What a SecretId points at. A partial ARN lacks the random suffix. */
export type SecretReference =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'arn'; readonly region: string; readonly name: string; readonly arn: string }
  | { readonly kind: 'partial-arn'; readonly region: string; readonly name: string };

/**
 * Reads a SecretId. A name that itself ends in a hyphen and six characters cannot be told from a
 * full ARN, so its partial ARN finds nothing: AWS warns of the same.
 *
 * @returns undefined if the text begins as an ARN and is none of this service
 */
export function parseSecretId(secretId: string): SecretReference | undefined {
  if (!secretId.startsWith('arn:')) return { kind: 'name', name: secretId };
  const [, region, , resource] = pattern.exec(secretId) ?? [];
  if (region === undefined || resource === undefined) return undefined;
  if (!suffix.test(resource)) return { kind: 'partial-arn', region, name: resource };
  return { kind: 'arn', region, name: resource.slice(0, -7), arn: secretId };
}
