import type { SecretKind } from '../finding.js';

/**
 * What names of a sort hold: passwords that people `made-up` can be words, keys that were `generated`
 * cannot; `perhaps`: names that hold other things more often; `derived`: digests of a credential.
 */
export type Held = 'made-up' | 'generated' | 'perhaps made-up' | 'perhaps generated' | 'derived';

/** Words that make what is bound to them a credential, when they end a name. */
export interface CredentialName {
  /** In lower case, parts separated by a space: `api key`. */
  readonly words: string;
  readonly kind: SecretKind;
  readonly held: Held;
}

function rows(kind: SecretKind, held: Held, ...names: readonly string[]): CredentialName[] {
  return names.map((words) => ({ words, kind, held }));
}

/** The longest row that ends a name decides. */
export const CREDENTIAL_NAMES: readonly CredentialName[] = [
  ...rows('password', 'made-up', 'password', 'passwords', 'passwd', 'passwds', 'pwd', 'pwds'),
  ...rows('password', 'made-up', 'psw', 'pswd', 'passwrd', 'pasword', 'userpwd', 'userpass'),
  ...rows('password', 'made-up', 'passphrase', 'pass phrase', 'passcode', 'pass code'),
  ...rows('password', 'made-up', 'pass word', 'pass wd', 'master pass'),
  ...rows('password', 'made-up', 'senha', 'contrasena', 'contraseña', 'contrasenia', 'passwort'),
  ...rows(
    'password',
    'made-up',
    'kennwort',
    'motdepasse',
    'mot de passe',
    'mot passe',
    'wachtwoord',
  ),
  ...rows(
    'password',
    'made-up',
    'haslo',
    'hasło',
    'heslo',
    'parola',
    'parole',
    'lösenord',
    'losenord',
  ),
  ...rows(
    'password',
    'made-up',
    'salasana',
    'adgangskode',
    'sifre',
    'şifre',
    'jelszo',
    'kata sandi',
  ),
  ...rows(
    'password',
    'made-up',
    'mima',
    'palavra passe',
    'пароль',
    '密码',
    'パスワード',
    '비밀번호',
  ),
  ...rows(
    'password',
    'made-up',
    'db pass',
    'database pass',
    'user pass',
    'admin pass',
    'root pass',
  ),
  ...rows('password', 'made-up', 'smtp pass', 'mail pass', 'email pass', 'auth pass', 'login pass'),
  ...rows('password', 'made-up', 'mysql pass', 'redis pass', 'mongo pass', 'pg pass', 'ftp pass'),
  ...rows('password', 'made-up', 'ssh pass', 'proxy pass', 'ldap pass', 'http pass', 'sql pass'),
  ...rows('password', 'made-up', 'account pass', 'imap pass', 'pop pass', 'key pass', 'cert pass'),
  ...rows('password', 'made-up', 'wifi pass', 'mqtt pass', 'basic auth pass', 'credentials pass'),
  ...rows('password', 'perhaps made-up', 'pass', 'passes', 'pw', 'pin', 'pin code', 'otp', 'mdp'),
  ...rows('signing-secret', 'made-up', 'secret', 'secrets', 'secret key', 'secret keys', 'jwt key'),
  ...rows('signing-secret', 'made-up', 'secret phrase', 'secret word', 'secret string', 'shh'),
  ...rows('signing-secret', 'made-up', 'signing key', 'sign key', 'hmac key', 'cookie keys'),
  ...rows(
    'signing-secret',
    'made-up',
    'session keys',
    'encryption key',
    'encrypt key',
    'crypt key',
  ),
  ...rows('signing-secret', 'made-up', 'crypto key', 'cipher key', 'aes key', 'des key', 'enc key'),
  ...rows('signing-secret', 'made-up', 'decryption key', 'decrypt key', 'master key', 'shared key'),
  ...rows('signing-secret', 'made-up', 'symmetric key', 'shared access key', 'pepper', 'salt'),
  ...rows('signing-secret', 'made-up', 'secret or key', 'secret or private key', 'cookie key'),
  ...rows(
    'token',
    'generated',
    'token',
    'tokens',
    'jwt',
    'pat',
    'bearer',
    'bot token',
    'api token',
  ),
  ...rows('api-key', 'generated', 'api key', 'api keys', 'access key', 'access keys', 'auth key'),
  ...rows('api-key', 'generated', 'account key', 'app key', 'application key', 'service key'),
  ...rows('api-key', 'generated', 'server key', 'subscription key', 'license key', 'consumer key'),
  ...rows('api-key', 'generated', 'admin key', 'write key', 'read key', 'rest key', 'ingest key'),
  ...rows('api-key', 'generated', 'function key', 'integration key', 'client key', 'push key'),
  ...rows('api-key', 'generated', 'developer key', 'maps key', 'map key', 'merchant key', 'api id'),
  ...rows('api-key', 'generated', 'instrumentation key', 'webhook key', 'host key', 'stripe key'),
  ...rows('api-key', 'generated', 'access key id', 'key secret', 'api hash', 'deploy key'),
  ...rows(
    'api-key',
    'generated',
    'product key',
    'activation key',
    'registration key',
    'unlock key',
  ),
  ...rows('api-key', 'perhaps made-up', 'secret access key'),
  ...rows('private-key', 'generated', 'private key', 'private keys', 'ssh key', 'wallet key'),
  ...rows('private-key', 'generated', 'mnemonic', 'seed phrase', 'priv key', 'signer key', 'pkey'),
  ...rows('other', 'generated', 'credential', 'credentials', 'creds', 'cred', 'connection string'),
  ...rows(
    'other',
    'generated',
    'session id',
    'session token',
    'sessionid',
    'phpsessid',
    'jsessionid',
  ),
  ...rows(
    'other',
    'perhaps generated',
    'key',
    'keys',
    'auth',
    'authorization',
    'cookie',
    'cookies',
  ),
  ...rows('other', 'perhaps generated', 'iv', 'nonce', 'seed', 'sid', 'session', 'license'),
  ...rows(
    'other',
    'perhaps generated',
    'licence',
    'oauth',
    'dsn',
    'sas',
    'basic',
    'authentication',
  ),
  ...rows('other', 'derived', 'hash', 'password hash', 'signature', 'sig', 'digest', 'checksum'),
];

/** Endings that say which or in what form, and leave the name what it was: `passwordProd`, `SECRET_KEY_1`. */
export const NEUTRAL_ENDINGS: ReadonlySet<string> = new Set(
  (
    'value string str production prod development dev testing test staging stage local live ' +
    'sandbox default fallback old new current previous prev next plain plaintext raw clear env ' +
    'base64 b64 base32 hex pem bytes buffer buf utf8 const v here dummy demo override constant data ' +
    'confirm confirmation again repeat retype verify qa uat preprod admin root db guest list array'
  ).split(' '),
);

/** Words before a name that make it something public, or a message about it. */
export const DISARMING_WORDS: ReadonlySet<string> = new Set(
  (
    'public publishable primary foreign cache sort partition object map i18n translation label ' +
    'is has should can show hide toggle forgot forgotten invalid wrong incorrect bad missing ' +
    'no not without mock fake site sitekey route query storage composite index unique row column ' +
    'header field param parameter prop property react arrow enter escape tab shortcut hot ' +
    'websocket bypass placeholder sample example theme message error event action locale lang'
  ).split(' '),
);

/** Owners of members that tell of a credential: `errors.password`, `routes.token`, `labels.secret`. */
export const DESCRIBING_OWNERS: ReadonlySet<string> = new Set(
  (
    'error errors message messages label labels hint hints placeholder placeholders title titles ' +
    'translation translations i18n locale locales route routes path paths url urls selector ' +
    'selectors icon icons rule rules validation validations validator validators schema schemas ' +
    'type types column columns class classes style styles color colors theme themes event events ' +
    'action actions permission permissions scope scopes role roles testids help tooltip tooltips'
  ).split(' '),
);

/** Words for what is compared, besides, that make it no input: `passwordStatus`, `touched.password`. */
export const STATE_WORDS: ReadonlySet<string> = new Set(
  't state status touched field fields kind mode name names method strategy dirty'.split(' '),
);

/** Endings of words that were written together: `dbpassword`, `authtoken`. */
export const JOINED_ENDINGS: readonly (readonly [ending: string, words: readonly string[]])[] = [
  ['apikey', ['api', 'key']],
  ['apikeys', ['api', 'keys']],
  ['secretkey', ['secret', 'key']],
  ['accesskey', ['access', 'key']],
  ['accesskeyid', ['access', 'key', 'id']],
  ['privatekey', ['private', 'key']],
  ['publickey', ['public', 'key']],
  ['authkey', ['auth', 'key']],
  ['appkey', ['app', 'key']],
  ['masterkey', ['master', 'key']],
  ['encryptionkey', ['encryption', 'key']],
  ['passphrase', ['passphrase']],
  ['password', ['password']],
  ['passwd', ['passwd']],
  ['pwd', ['pwd']],
  ['secret', ['secret']],
  ['token', ['token']],
];
