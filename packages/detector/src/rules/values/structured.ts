import type { ValueRule } from './value-rule.js';

/** Credentials that a standard or a structure gives away: URLs, headers, key files, connection strings, webhooks. */
export const STRUCTURED: readonly ValueRule[] = [
  {
    id: 'private-key-block',
    kind: 'private-key',
    what: 'private key',
    keywords: ['PRIVATE KEY', 'PuTTY-User-Key-File-'],
    search:
      /-----BEGIN (?:[A-Z\d]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----(?=[\s\\nr]*[A-Z][\w-]*: |[\s\\nr]*[\w+/=]{16})[\s\S]*|PuTTY-User-Key-File-\d: [\s\S]*/g,
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
    id: 'jwt',
    kind: 'token',
    what: 'JSON web token',
    keywords: ['eyJ'],
    search: /(?<![\w-])eyJ[\w-]{10,2000}\.eyJ[\w-]{10,8000}\.[\w-]{16,2000}/g,
    entropy: 3.5,
    source: 'https://www.rfc-editor.org/rfc/rfc7519',
    matches: ['eyJhbGciOiJI{alnum:24}.eyJzdWIiOi{alnum:40}.{alnum:43}'],
    nonMatches: ['eyJhbGciOiJI{alnum:24}'],
  },
  {
    id: 'bearer-token',
    kind: 'token',
    what: 'bearer token',
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
    presence: /\b(?:token|Api-?Key|SSWS|Bot|Key|GenieKey)\s[\w.~+/-]{16}/i,
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
    presence: /\w\.[\w-]{6}\.[\w-]{27}/,
    keywords: ['.'],
    search: /(?<![\w.-])[MNO][A-Za-z\d]{23,27}\.[\w-]{6}\.[\w-]{27,38}(?![\w-])/g,
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
    search: /(?<![\w:])\d{8,10}:A[\w-]{34}(?![\w-])/g,
    source: 'https://core.telegram.org/bots/api#authorizing-your-bot',
    matches: ['{digit:10}:AA{word:33}'],
    nonMatches: ['{digit:10}:AA{word:12}'],
  },
  {
    id: 'mailchimp-key',
    kind: 'api-key',
    what: 'Mailchimp API key',
    presence: /-us\d/,
    keywords: ['-us'],
    search: /(?<![\w-])[\da-f]{32}-us\d{1,2}\b/g,
    source: 'https://mailchimp.com/developer/marketing/guides/quick-start',
    matches: ['{hex:32}-us12'],
    nonMatches: ['{hex:20}-us12'],
  },
  {
    id: 'mailgun-private-key',
    kind: 'api-key',
    what: 'Mailgun API key',
    presence: /-[\da-f]{8}-[\da-f]{8}(?![\w-])/,
    keywords: ['-'],
    search: /(?<![\w-])[\da-f]{32}-[\da-f]{8}-[\da-f]{8}(?![\w-])/g,
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
    id: 'azure-storage-key',
    kind: 'api-key',
    what: 'Azure storage or Cosmos DB key',
    presence: /[\w+/]==[^=\s]/,
    keywords: ['=='],
    search: /(?<![\w+/=-])[\w+/]{86}==(?![\w=])/g,
    entropy: 4.5,
    source: 'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage',
    matches: ['{base64:86}=='],
    nonMatches: ['{base64:60}=='],
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
    id: 'token-in-query',
    kind: 'token',
    what: 'token in a URL',
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

/** `Basic` and the base64 of `user:password`; the credential is the base64. */
function basicCredentials(text: string) {
  return Array.from(text.matchAll(/\bbasic\s{1,4}([\w+/-]{6,400}={0,2})/gi)).flatMap((match) => {
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
