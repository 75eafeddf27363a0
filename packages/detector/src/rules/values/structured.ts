import { everyMatch } from '../../every-match.js';
import type { Stretch, ValueRule } from './value-rule.js';

/** Credentials that a standard or a structure gives away: URLs, headers, key files, connection strings, webhooks. */
export const STRUCTURED: readonly ValueRule[] = [
  {
    id: 'private-key-block',
    kind: 'private-key',
    what: 'private key',
    keywords: ['PRIVATE KEY', 'PuTTY-User-Key-File-'],
    search:
      /-----BEGIN (?:[A-Z\d]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----(?=[\s\\nr]*[A-Z][\w-]*: |[\s\\nr]*[\w+/=]{16})[\s\S]*|PuTTY-User-Key-File-\d: (?=[^\uFFFC]{0,600}?[A-Za-z\d+/]{40})[\s\S]*/g,
    source: 'https://www.rfc-editor.org/rfc/rfc7468',
    matches: [
      '-----BEGIN PRIVATE KEY-----\\n{base64:64}\\n{base64:32}\\n-----END PRIVATE KEY-----',
      '-----BEGIN EC PRIVATE KEY-----\r\n{base64:64}\r\n-----END EC PRIVATE KEY-----',
      '-----BEGIN ENCRYPTED PRIVATE KEY-----\n{base64:64}\n-----END ENCRYPTED PRIVATE KEY-----',
      '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,{HEX:32}\n\n{base64:64}',
      '-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\n\n{base64:64}\n-----END PGP PRIVATE KEY BLOCK-----',
      'PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\n{base64:64}',
    ],
    nonMatches: [
      '-----BEGIN PRIVATE KEY-----',
      '-----BEGIN PUBLIC KEY-----\n{base64:64}\n-----END PUBLIC KEY-----',
      '-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----',
      'PuTTY-User-Key-File-2: ssh-rsa',
    ],
  },
  {
    id: 'slack-webhook',
    kind: 'token',
    what: 'Slack webhook',
    keywords: ['hooks.slack.com/'],
    search:
      /https:\/\/hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Z]\w{7,12}\/[\w/]{16,90}/g,
    source: 'https://api.slack.com/messaging/webhooks',
    matches: ['https://hooks.slack.com/workflows/T{upper:10}/A{upper:10}/{digit:18}/{alnum:24}'],
    nonMatches: ['https://hooks.slack.com/services/'],
  },
  {
    id: 'teams-webhook',
    kind: 'token',
    what: 'Microsoft Teams webhook',
    keywords: ['.webhook.office.com/'],
    search:
      /https:\/\/[\w-]{1,60}\.webhook\.office\.com\/webhookb2\/[\w@-]{70,90}\/IncomingWebhook\/[\w/-]{60,110}/g,
    source: 'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors',
    matches: [
      'https://acme.webhook.office.com/webhookb2/{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}@{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}/IncomingWebhook/{hex:32}/{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}',
    ],
    nonMatches: ['https://acme.webhook.office.com/webhookb2/'],
  },
  {
    id: 'discord-webhook',
    kind: 'token',
    what: 'Discord webhook',
    keywords: ['/api/webhooks/'],
    search:
      /https:\/\/(?:\w{1,10}\.)?discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[\w-]{60,80}/g,
    source: 'https://discord.com/developers/docs/resources/webhook',
    matches: ['https://discord.com/api/webhooks/{digit:18}/{word:68}'],
    nonMatches: ['https://discord.com/api/webhooks/{digit:18}'],
  },
  {
    id: 'zapier-webhook',
    kind: 'token',
    what: 'Zapier webhook',
    keywords: ['hooks.zapier.com/hooks/catch/'],
    search: /https:\/\/hooks\.zapier\.com\/hooks\/catch\/\d{5,9}\/[a-z\d]{5,8}/g,
    source: 'https://help.zapier.com/hc/en-us/articles/8496288690317',
    matches: ['https://hooks.zapier.com/hooks/catch/{digit:7}/{lower:7}'],
    nonMatches: ['https://hooks.zapier.com/hooks/catch/'],
  },
  {
    id: 'url-password',
    kind: 'connection-url',
    what: 'URL with a password',
    presence:
      /:\/\/(?:[^\s/?#@:'"<>`]*:[^\s@/'"<>]+@|[^\s/@'"`]*\$\{|[^\s/'"`]*["'`]\s*(?:[+)]|\/[*/]))/,
    keywords: ['://'],
    search:
      /(?<![a-z\d])[a-z][a-z\d+.-]{1,30}:\/\/(?!(?:user(?:name)?|usr|login|me|foo|u):(?:pass(?:word|wd)?|pwd|pw|p|secret|bar)@)[^\s:/?#@'"<>]{0,200}:(?<secret>[^\s@/'"<>\uFFFC]{1,200})@(?=[^\s@])/gi,
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
    matches: ['postgres://app:{alnum:16}@db.internal/app', 'redis://:{alnum:12}@cache:6379'],
    nonMatches: [
      'postgres://localhost:5432/app',
      'https://example.com/@scope/name',
      'mysql://user:password@localhost/app',
      'postgres://user:pass@host:5432/db',
    ],
  },
  {
    id: 'node-url-key',
    kind: 'api-key',
    what: 'key in the URL of a blockchain node',
    keywords: [
      '.infura.io/',
      '.alchemyapi.io/',
      '.alchemy.com/',
      '.quiknode.pro/',
      '.chainstack.com/',
    ],
    search:
      /\.(?:infura\.io\/(?:ws\/)?v3|alchemyapi\.io\/v2|alchemy\.com\/(?:nft\/)?v[23]|quiknode\.pro|chainstack\.com)\/(?=[\w-]{0,64}\d)(?<secret>[\w-]{32,64})(?![\w-])/g,
    entropy: 3,
    source: 'https://docs.metamask.io/services/get-started/infura',
    matches: [
      'https://mainnet.infura.io/v3/{hex:32}',
      'wss://mainnet.infura.io/ws/v3/{hex:32}',
      'https://eth-mainnet.g.alchemy.com/v2/{alnum:32}',
      'https://eth-goerli.alchemyapi.io/v2/{alnum:32}',
      'https://aged-wild-dew.quiknode.pro/{hex:40}/',
    ],
    nonMatches: ['https://mainnet.infura.io/v3/', 'https://mainnet.infura.io/v3/{hex:12}'],
  },
  {
    id: 'vault-legacy-token',
    kind: 'token',
    what: 'HashiCorp Vault token',
    presence: /s\.(?=[A-Za-z]{0,23}\d)[A-Za-z\d]{24}/,
    keywords: ['s.'],
    search:
      /(?<![\w.$])s\.(?=[A-Za-z]{0,23}\d)(?=[a-z\d]{0,23}[A-Z])(?=[A-Z\d]{0,23}[a-z])[A-Za-z\d]{24}(?![\w.([-])/g,
    entropy: 3.5,
    source: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
    matches: ['s.{alnum:24}'],
    nonMatches: ['s.{alnum:23}', 's.{small:24}', 'this.{alnum:24}'],
  },
  {
    id: 'slack-session-token',
    kind: 'token',
    what: 'Slack token',
    keywords: ['xox', 'xapp-'],
    search:
      /(?<![A-Za-z\d])(?:xox[abceoprs](?:\.xox[bp])?-(?:\d-)?(?:\d{8,14}-[\w-]{10,200}|(?=[A-Za-z]{0,30}\d)[A-Za-z\d]{18,300})|xox[ar]-(?:\d-)?(?=[A-Za-z]{0,40}\d)[A-Za-z\d]{8,48}|xoxd-[\w%-]{40,400}|xapp-\d-[A-Z\d]{8,20}-\d{8,20}-[a-z\d]{16,80})(?![\w-])/g,
    entropy: 2.5,
    source: 'https://api.slack.com/authentication/token-types',
    matches: [
      'xoxs-{digit:11}-{digit:11}-{digit:11}-{hex:10}',
      'xoxc-{digit:12}-{digit:12}-{digit:12}-{hex:64}',
      'xoxd-{word:40}',
      'xoxe-1-{alnum:146}',
      'xoxe.xoxp-1-{alnum:163}',
      'xoxb-{alnum:24}',
      'xoxr-{alnum:20}',
      'xapp-1-A{upper:10}-{digit:13}-{hex:64}',
    ],
    nonMatches: ['xoxb-some-token-here', 'xoxp-1234', 'xapp-1-abc'],
  },
  {
    id: 'jwt',
    kind: 'token',
    what: 'JSON web token',
    keywords: ['.ey', '.ew'],
    search: jsonWebTokens,
    source: 'https://www.rfc-editor.org/rfc/rfc7519',
    matches: [
      '<<{"alg":"HS256","typ":"JWT"}>>.<<{"sub":"{digit:10}"}>>.{word:42}A',
      '<<{"alg":"none","typ":"JWT" }>>.<<{"sub":"{digit:10}"}>>.',
    ],
    nonMatches: ['eyJhbGciOiJI{alnum:24}', 'eyJ{alnum:24}.eyJ{alnum:40}.{alnum:43}'],
  },
  {
    id: 'encoded-jwt',
    kind: 'token',
    what: 'encoded JSON web token',
    keywords: ['ZXlK', 'ZXlB'],
    search: encodedTokens,
    source: 'https://www.rfc-editor.org/rfc/rfc7519',
    matches: ['ZXlKaGJHY2lPaUpJVXpJMU5pSjk{base64:60}'],
    nonMatches: ['ZXlK{base64:20}'],
  },
  {
    id: 'bearer-token',
    kind: 'token',
    what: 'bearer token',
    presence: /bearer\s{1,4}(?:[\w.~+/-]{12}|["'`$])/i,
    keywords: ['earer ', 'EARER '],
    search: /\bbearer\s{1,4}(?=\S{0,200}\d)(?<secret>[\w.~+/-]{12,4000}={0,2})(?![^\s"',;])/gi,
    entropy: 3,
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
    matches: ['Bearer {alnum:32}', 'authorization: bearer {hex:40}'],
    nonMatches: ['Bearer token', 'Bearer authentication required', 'bearer-token'],
  },
  {
    id: 'token-header',
    kind: 'token',
    what: 'authorization token',
    presence: /["'`](?:token|Api-?Key|SSWS|Bot|Key|GenieKey)\s(?:[\w.~+/-]{16}|["'`$])/i,
    keywords: ['oken ', 'Key ', 'SSWS '],
    search: /^(?:token|Api-?Key|SSWS|Bot|Key|GenieKey)\s(?<secret>[\w.~+/-]{16,400}={0,2})$/gi,
    entropy: 3,
    source: 'https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api',
    matches: ['token {hex:40}', 'ApiKey {base64:44}=', 'SSWS 00{word:40}'],
    nonMatches: ['token expired'],
  },
  {
    id: 'basic-authorization',
    kind: 'password',
    what: 'basic authorization',
    presence: /basic\s{1,4}(?:[\w+/-]{6}|["'`$])/i,
    keywords: ['asic '],
    search: basicCredentials,
    source: 'https://www.rfc-editor.org/rfc/rfc7617',
    matches: ['Basic <<admin:{alnum:12}>>'],
    nonMatches: ['Basic authentication', 'Basic QmFzaWM='],
  },
  {
    id: 'discord-token',
    kind: 'token',
    what: 'Discord bot token',
    presence: /\.(?<=\w\.)[\w-]{6}\.[\w-]{27}/,
    keywords: ['.'],
    search: /(?<![\w.-])[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,38}(?![\w-])/g,
    entropy: 4,
    source: 'https://discord.com/developers/docs/reference#authentication',
    matches: ['M{alnum:23}.{alnum:6}.{alnum:27}', 'N{alnum:25}.{alnum:6}.{alnum:38}'],
    nonMatches: ['M{alnum:23}.{alnum:6}'],
  },
  {
    id: 'telegram-token',
    kind: 'token',
    what: 'Telegram bot token',
    presence: /\d:A[\w-]{34}/,
    keywords: [':A'],
    search: /(?:(?<![\w:])|(?<=\/bot))\d{8,10}:A[\w-]{34}(?![\w-])/g,
    source: 'https://core.telegram.org/bots/api#authorizing-your-bot',
    matches: ['{digit:10}:AA{word:33}', 'https://api.telegram.org/bot{digit:9}:AA{word:33}/getMe'],
    nonMatches: ['{digit:10}:AA{word:12}'],
  },
  {
    id: 'mailchimp-key',
    kind: 'api-key',
    what: 'Mailchimp API key',
    presence: /-us\d/,
    keywords: ['-us'],
    search: /(?<![\w-])[\da-z]{32}-us\d{1,2}\b/g,
    source: 'https://mailchimp.com/developer/marketing/guides/quick-start',
    matches: ['{hex:32}-us12'],
    nonMatches: ['{hex:20}-us12'],
  },
  {
    id: 'mailgun-private-key',
    kind: 'api-key',
    what: 'Mailgun API key',
    presence: /-[\da-h]{8}-[\da-h]{8}(?![\w-])/,
    keywords: ['-'],
    search: /(?<![\w-])[\da-h]{32}-[\da-h]{8}-[\da-h]{8}(?![\w-])/g,
    source: 'https://documentation.mailgun.com/docs/mailgun/api-reference',
    matches: ['{hex:32}-{hex:8}-{hex:8}'],
    nonMatches: ['{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}'],
  },
  {
    id: 'azure-connection-string',
    kind: 'connection-url',
    what: 'connection string with a key',
    keywords: ['AccountKey=', 'SharedAccessKey=', 'accountkey='],
    search: /(?:AccountKey|SharedAccessKey)=(?<secret>[\w+/]{40,120}={0,2})/gi,
    source: 'https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string',
    matches: [
      'DefaultEndpointsProtocol=https;AccountName=acme;AccountKey={base64:86}==;EndpointSuffix=core.windows.net',
      'Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=all;SharedAccessKey={base64:43}=',
    ],
    nonMatches: ['DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=<key>'],
  },
  {
    id: 'connection-string-password',
    kind: 'connection-url',
    what: 'connection string with a password',
    keywords: ['assword=', 'pwd=', 'Pwd=', 'PWD=', 'PASSWORD='],
    search:
      /(?:(?<=;\s{0,4})|^(?=[^;]{3,220};))(?:password|pwd)\s{0,4}=\s{0,4}(?<secret>[^\s;"'<>{}\uFFFC]{3,200})(?=;|$)/gi,
    source: 'https://learn.microsoft.com/dotnet/framework/data/adonet/connection-string-syntax',
    matches: ['Server=db;Database=app;User Id=sa;Password={alnum:14};Encrypt=true'],
    nonMatches: ['Server=db;Database=app;User Id=sa;Password=<password>;', 'password=secret'],
  },
  {
    id: 'azure-sas',
    kind: 'token',
    what: 'Azure shared access signature',
    keywords: ['sig='],
    search: /[?&]sig=(?<secret>[\w%+/-]{40,120}=?)(?=[&\s"']|$)/g,
    source: 'https://learn.microsoft.com/azure/storage/common/storage-sas-overview',
    matches: [
      'https://acme.blob.core.windows.net/c?sv=2022-11-02&se=2030-01-01&sr=c&sp=r&sig={alnum:43}%3D',
    ],
    nonMatches: ['https://acme.blob.core.windows.net/c?sv=2022-11-02'],
  },
  {
    id: 'azure-client-secret',
    kind: 'signing-secret',
    what: 'Azure client secret',
    keywords: ['Q~'],
    search: /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])/g,
    entropy: 3.5,
    source:
      'https://learn.microsoft.com/entra/identity-platform/howto-create-service-principal-portal',
    matches: ['{alnum:3}8Q~{word:34}'],
    nonMatches: ['{alnum:3}8Q~{word:10}'],
  },
  {
    id: 'azure-devops-token',
    kind: 'token',
    what: 'Azure DevOps token',
    keywords: ['AZDO'],
    search: /(?<![A-Za-z\d])[A-Za-z\d]{76}AZDO[A-Za-z\d]{4}(?![A-Za-z\d])/g,
    source:
      'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
    matches: ['{alnum:76}AZDO{alnum:4}'],
    nonMatches: ['{alnum:20}AZDO{alnum:4}'],
  },
  {
    id: 'npmrc-token',
    kind: 'token',
    what: 'npm registry token',
    keywords: ['_authToken=', '_auth='],
    search: /_auth(?:Token)?=(?<secret>[\w+/=-]{20,200})/g,
    source: 'https://docs.npmjs.com/cli/configuring-npm/npmrc',
    matches: ['//registry.npmjs.org/:_authToken={hex:36}'],
    nonMatches: ['//registry.npmjs.org/:_authToken=${NPM_TOKEN}'],
  },
  {
    id: 'gitlab-session',
    kind: 'token',
    what: 'GitLab session cookie',
    keywords: ['_gitlab_session='],
    search: /_gitlab_session=(?<secret>[\da-z]{32})(?![\w-])/g,
    entropy: 3,
    source: 'https://docs.gitlab.com/user/profile/#session-cookies',
    matches: ['_gitlab_session={hex:32}'],
    nonMatches: ['_gitlab_session={hex:12}'],
  },
  {
    id: 'softlayer-url',
    kind: 'api-key',
    what: 'SoftLayer API key',
    keywords: ['api.softlayer.com/soap/'],
    search: /api\.softlayer\.com\/soap\/v3(?:\.1)?\/(?<secret>[a-z\d]{64})/gi,
    source: 'https://sldn.softlayer.com',
    matches: ['https://api.softlayer.com/soap/v3.1/{lower:64}'],
    nonMatches: ['https://api.softlayer.com/soap/v3.1/'],
  },
  {
    id: 'curl-user',
    kind: 'password',
    what: 'password of a curl command',
    keywords: ['curl '],
    search:
      /\bcurl(?:\s[^\n\uFFFC]{0,400}?)?\s(?:-u|--user)[ =]{0,3}["']?[\w.@+-]{1,60}:(?<secret>[^\s"'<>${}[\]\uFFFC*]{4,100})/g,
    entropy: 2,
    source: 'https://curl.se/docs/manpage.html#-u',
    matches: [
      'curl -s -u admin:{alnum:12} https://acme.dev',
      `curl --user "app:{alnum:16}" https://acme.dev`,
    ],
    nonMatches: [
      'curl -u $USER:$PASSWORD https://acme.dev',
      'curl -u user:<password> https://acme.dev',
    ],
  },
  {
    id: 'token-in-query',
    kind: 'token',
    what: 'token in a URL',
    presence: /[?&][\w-]{0,20}(?:token|key|appid|password|secret)=/i,
    keywords: [
      'token=',
      'key=',
      'Key=',
      'Token=',
      'KEY=',
      'TOKEN=',
      'appid=',
      'secret=',
      'password=',
    ],
    search:
      /[?&](?:access_token|api_?key|auth_?token|token|key|client_secret|appid|password|secret|private_token|subscription-key)=(?=[^&\s]{0,200}\d)(?<secret>[\w.~-]{16,400})(?=[&#]|$)/gi,
    entropy: 3.2,
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.3',
    matches: [
      'https://api.acme.com/v1/weather?q=x&appid={hex:32}',
      'https://a.dev/?access_token={alnum:40}',
    ],
    nonMatches: ['https://a.dev/?token=verification-email', 'https://a.dev/?key=some_setting_name'],
  },
];

const JWT =
  /(?<![\w-])(e[yw][\w-]{12,2000})\.e[yw][\w-]{10,8000}={0,2}\.(?:[\w/+-]{10,2000}={0,2})?(?![\w-])/g;

/** The head of a token is JSON, whatever is behind it may be encrypted. */
function jsonWebTokens(text: string): Stretch[] {
  return everyMatch(JWT, text).flatMap((match) => {
    const [all, head = ''] = match;
    const isHead = /^\{\s*"(?:\w|\\u)[\s\S]*"\s*:/.test(
      decoded(head.replaceAll('-', '+').replaceAll('_', '/')),
    );
    return isHead ? [{ start: match.index, end: match.index + all.length }] : [];
  });
}

const ENCODED_JWT = /(?<![\w+/])ZXl[KB][\w+/-]{60,8000}={0,2}/g;

/** Base64 of a token's own base64. */
function encodedTokens(text: string): Stretch[] {
  return everyMatch(ENCODED_JWT, text).flatMap((match) =>
    /^ey[JA][\w-]{10}/.test(decoded(match[0].slice(0, 24)))
      ? [{ start: match.index, end: match.index + match[0].length }]
      : [],
  );
}

const BASIC = /\bbasic\s{1,4}([\w+/-]{6,400}={0,2})/gi;

/** `Basic` and the base64 of `user:password`; the credential is the base64. */
function basicCredentials(text: string) {
  return everyMatch(BASIC, text).flatMap((match) => {
    const [all, encoded = ''] = match;
    const end = match.index + all.length;
    const pair = decoded(encoded);
    return /^[\x20-\x7e]+$/.test(pair) && /.:./.test(pair)
      ? [{ start: end - encoded.length, end }]
      : [];
  });
}

function decoded(base64: string): string {
  try {
    return atob(base64);
  } catch {
    return '';
  }
}
