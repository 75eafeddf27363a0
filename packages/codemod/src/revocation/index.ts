import type { Finding, Secret, SecretKind } from '@secretlift/detector';
import { findingsIn } from '../findings.js';
import { PROVIDERS, type Provider } from './providers.js';

/** How a burnt value is made worthless. */
export interface Revocation {
  /** The provider's page, where the value says whose it is. */
  readonly url: string | undefined;
  /** What to do, for people; no value, and nothing made from one. */
  readonly what: string;
}

/**
 * Where and how to revoke a value, as far as its form and its name tell.
 *
 * @param label what it is called: the key, or the name of the secret
 */
export function revocationOf(value: Secret, label: string): Revocation {
  const [finding] = findingsIn(programWith(value, label));
  return finding === undefined ? { url: undefined, what: BY_KIND.other } : revocationFor(finding);
}

/** Where and how to revoke what was found, as far as its rule tells. */
export function revocationFor({ rule, kind }: Pick<Finding, 'rule' | 'kind'>): Revocation {
  const provider = providerOf(rule);
  return provider === undefined
    ? { url: undefined, what: BY_KIND[kind] }
    : { url: provider.url, what: `revoke it at ${provider.name}` };
}

/** JSON is JavaScript: whatever the value holds, this parses. */
function programWith(value: Secret, label: string) {
  const name = label.slice(label.lastIndexOf('/') + 1);
  const text = `const secret = ${JSON.stringify({ [name]: value.reveal() })};`;
  return { path: 'value.js', text, bom: false };
}

/** The provider whose words the id of a rule begins with; the longest decides. */
export function providerOf(rule: string): Provider | undefined {
  const words = rule.split('-');
  for (let length = words.length; length > 0; length--) {
    const name = words.slice(0, length).join('-');
    if (Object.hasOwn(PROVIDERS, name)) return PROVIDERS[name];
  }
  return undefined;
}

const BY_KIND = {
  password: 'change it where it lets in: the account, or the user of the database',
  'connection-url': 'change the password of the user in the database or the broker that it names',
  token: 'revoke it where it was issued',
  'api-key': 'revoke it where it was issued',
  'signing-secret': 'what was signed with it stays valid until every reader has the new one',
  'private-key': 'make a new pair, replace the public key, and revoke its certificates',
  other: 'change it wherever it lets in',
} as const satisfies Record<SecretKind, string>;
