import type { SecretKind } from '../../finding.js';
import { Memory } from '../../memory.js';
import { entropyFloor, wholePatternOf } from './format.js';
import { SERVICES } from './services.js';
import type { ValueRule } from './value-rule.js';

type Row = readonly [
  id: string,
  kind: SecretKind,
  what: string,
  near: readonly [string, ...string[]],
  source: string,
  ...formats: string[],
];

const UUID = '{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}';

/** Tokens too plain to be known alone: the provider's name has to stand in what they are bound to. */
const ROWS: readonly Row[] = [
  [
    'algolia-key',
    'api-key',
    'Algolia API key',
    ['algolia'],
    'www.algolia.com/doc/guides/security/api-keys',
    '{lower:32}',
  ],
  [
    'twilio-token',
    'token',
    'Twilio auth token',
    ['twilio'],
    'www.twilio.com/docs/iam/api',
    '{hex:32}',
  ],
  [
    'datadog-key',
    'api-key',
    'Datadog key',
    ['datadog', 'dd'],
    'docs.datadoghq.com/account_management/api-app-keys',
    '{lower:32}',
    '{lower:40}',
  ],
  [
    'heroku-key',
    'api-key',
    'Heroku API key',
    ['heroku'],
    'devcenter.heroku.com/articles/authentication',
    UUID,
  ],
  [
    'postmark-token',
    'token',
    'Postmark token',
    ['postmark'],
    'postmarkapp.com/developer/api/overview',
    UUID,
  ],
  [
    'snyk-key',
    'token',
    'Snyk token',
    ['snyk'],
    'docs.snyk.io/snyk-api/authentication-for-api',
    UUID,
  ],
  ['pinecone-legacy-key', 'api-key', 'Pinecone API key', ['pinecone'], 'docs.pinecone.io', UUID],
  [
    'atlas-key',
    'private-key',
    'MongoDB Atlas private key',
    ['atlas'],
    'www.mongodb.com/docs/atlas/configure-api-access',
    UUID,
  ],
  [
    'okta-token',
    'token',
    'Okta API token',
    ['okta'],
    'developer.okta.com/docs/guides/create-an-api-token',
    '00{padded:40}',
  ],
  [
    'auth0-secret',
    'signing-secret',
    'Auth0 client secret',
    ['auth0'],
    'auth0.com/docs/get-started/applications',
    '{word:64}',
  ],
  [
    'cloudflare-key',
    'api-key',
    'Cloudflare key',
    ['cloudflare', 'cf'],
    'developers.cloudflare.com/fundamentals/api',
    '{word:40}',
    '{hex:37}',
  ],
  [
    'netlify-legacy-token',
    'token',
    'Netlify token',
    ['netlify'],
    'docs.netlify.com/api/get-started',
    '{padded:40-46}',
  ],
  [
    'facebook-secret',
    'signing-secret',
    'Facebook app secret',
    ['facebook', 'fb'],
    'developers.facebook.com/docs/facebook-login/security',
    '{lower:32}',
  ],
  [
    'github-client-secret',
    'signing-secret',
    'GitHub client secret',
    ['github', 'gh'],
    'docs.github.com/en/apps/oauth-apps',
    '{hex:40}',
  ],
  [
    'recaptcha-secret',
    'api-key',
    'reCAPTCHA secret',
    ['recaptcha secret', 'captcha secret', 'recaptcha private', 'captcha private'],
    'developers.google.com/recaptcha/docs/verify',
    '6L{word:38}',
  ],
  [
    'aws-secret-key',
    'api-key',
    'AWS secret access key',
    ['aws', 'amazon', 's3', 'ses', 'secretaccesskey', 'secret'],
    'docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    '{base64:40}',
  ],
  [
    'ibm-key',
    'api-key',
    'IBM Cloud API key',
    ['ibm', 'watson', 'cos', 'iam', 'cloud'],
    'cloud.ibm.com/docs/account',
    '{word:44}',
  ],
  [
    'ibm-hmac-key',
    'api-key',
    'IBM Cloud Object Storage key',
    ['ibm', 'cos'],
    'cloud.ibm.com/docs/cloud-object-storage',
    '{hex:48}',
  ],
  [
    'cloudant-key',
    'api-key',
    'Cloudant credential',
    ['cloudant', 'cl', 'clou'],
    'cloud.ibm.com/docs/Cloudant',
    '{hex:64}',
    '{hex:32}',
    '{small:24}',
  ],
  [
    'softlayer-key',
    'api-key',
    'SoftLayer API key',
    ['softlayer', 'sl'],
    'sldn.softlayer.com',
    '{lower:64}',
  ],
  ['mistral-key', 'api-key', 'Mistral API key', ['mistral'], 'docs.mistral.ai', '{alnum:32}'],
  ['cohere-key', 'api-key', 'Cohere API key', ['cohere'], 'docs.cohere.com', '{alnum:40}'],
  [
    'deepseek-key',
    'api-key',
    'DeepSeek API key',
    ['deepseek', 'openai', 'llm', 'ai'],
    'api-docs.deepseek.com',
    'sk-{hex:32}',
  ],
  [
    'azure-key',
    'api-key',
    'Azure API key',
    ['azure', 'openai', 'cognitive', 'luis'],
    'learn.microsoft.com/azure/ai-services/authentication',
    '{hex:32}',
    '{alnum:84}',
  ],
  [
    'azure-storage-key',
    'api-key',
    'Azure storage or Cosmos DB key',
    ['azure', 'storage', 'account', 'accountkey', 'cosmos', 'blob'],
    'learn.microsoft.com/azure/storage/common/storage-account-keys-manage',
    '{base64:86}==',
  ],
  [
    'pagerduty-key',
    'api-key',
    'PagerDuty key',
    ['pagerduty', 'pd'],
    'support.pagerduty.com/docs/api-access-keys',
    '{hex:32}',
    'u+{word:18}',
    '{word:20}',
  ],
  [
    'wallet-key',
    'private-key',
    'wallet private key',
    ['private', 'wallet', 'deployer', 'accounts', 'account', 'signer', 'owner', 'pk', 'mnemonic'],
    'ethereum.org/en/developers/docs/accounts',
    '0x{HEX:64}',
    '0x{hex:64}',
    '{hex:64}',
  ],
];

/** Hundreds of services have the same few formats. */
const WHOLE = new Memory<ReturnType<typeof wholeOf>>();

/** What is asked first is the name beside a value, so there is no keyword to look for. */
export const CONTEXTUAL: readonly ValueRule[] = [
  ...ROWS.map(([id, kind, what, near, source, ...formats]) =>
    besideRule({ id, kind, what, near, source: `https://${source}` }, formats),
  ),
  ...SERVICES.map(({ names, formats }) =>
    besideRule(
      {
        id: `${names[0].replaceAll(' ', '-')}-credential`,
        kind: 'api-key',
        what: `${names[0].charAt(0).toUpperCase()}${names[0].slice(1)} key`,
        near: names,
        source: 'https://github.com/mazen160/secrets-patterns-db',
      },
      formats,
    ),
  ),
];

/** The whole of a value has one of the formats, in whichever case its letters are written. */
function besideRule(
  known: Pick<ValueRule, 'id' | 'kind' | 'what' | 'near' | 'source'>,
  formats: readonly string[],
): ValueRule {
  const [first = '', ...others] = formats;
  return {
    ...known,
    keywords: [''],
    ...WHOLE.of(formats.join(' '), () => wholeOf(formats)),
    matches: [first, ...others],
    nonMatches: ['{hex:7}'],
  };
}

function wholeOf(formats: readonly string[]) {
  const search = new RegExp(wholePatternOf(formats), 'gi');
  return { search, entropy: entropyFloor(formats) };
}

/** Twelve or twenty-four words that a wallet can be made from again. */
export const MNEMONIC: ValueRule = {
  id: 'wallet-mnemonic',
  kind: 'private-key',
  what: 'wallet seed phrase',
  near: ['mnemonic', 'seed', 'phrase', 'wallet', 'recovery'],
  keywords: [' '],
  search: /^(?:[a-z]{3,8} ){11}(?:(?:[a-z]{3,8} ){3}){0,4}[a-z]{3,8}$/g,
  source: 'https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki',
  matches: ['purpose betray marriage blame crunch monitor spin slide donate sport lift clutch'],
  nonMatches: ['enter the twelve words of your wallet here', 'test test test'],
};
