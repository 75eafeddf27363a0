import type { SecretKind } from '../finding.js';

/** Words that make what is bound to them a credential, when they end a name. */
interface CredentialName {
  /** In lower case, parts separated by a space: `api key`. */
  readonly words: string;
  readonly kind: SecretKind;
  /** `weak` names hold credentials and many other things: the value has to look random as well. */
  readonly strength: 'strong' | 'weak';
}

const rows = (
  kind: SecretKind,
  strength: CredentialName['strength'],
  ...names: string[]
): CredentialName[] => names.map((words) => ({ words, kind, strength }));

/** The longest row that ends a name decides. */
export const CREDENTIAL_NAMES: readonly CredentialName[] = [
  ...rows('password', 'strong', 'password', 'passwords', 'passwd', 'passwds', 'pwd', 'psw', 'pswd'),
  ...rows('password', 'strong', 'passphrase', 'pass phrase', 'passcode', 'pass word', 'pass wd'),
  ...rows('password', 'strong', 'senha', 'contrasena', 'passwort', 'kennwort', 'wachtwoord'),
  ...rows('password', 'strong', 'motdepasse', 'mot de passe', 'haslo', 'parola', 'db pass'),
  ...rows('password', 'strong', 'user pass', 'admin pass', 'root pass', 'smtp pass', 'mail pass'),
  ...rows('password', 'strong', 'database pass', 'email pass', 'auth pass', 'login pass'),
  ...rows('password', 'weak', 'pass', 'pw', 'pin', 'pin code', 'otp', 'mdp'),
  ...rows('signing-secret', 'strong', 'secret', 'secrets', 'secret key', 'secret keys', 'jwt key'),
  ...rows('signing-secret', 'strong', 'signing key', 'hmac key', 'session key', 'cookie key'),
  ...rows('signing-secret', 'strong', 'encryption key', 'crypto key', 'cipher key', 'aes key'),
  ...rows('signing-secret', 'strong', 'master key', 'shared key', 'secret word', 'token key'),
  ...rows('token', 'strong', 'token', 'tokens', 'jwt', 'pat', 'bearer', 'api token'),
  ...rows('api-key', 'strong', 'api key', 'api keys', 'access key', 'auth key', 'account key'),
  ...rows('api-key', 'strong', 'app key', 'application key', 'service key', 'server key'),
  ...rows('api-key', 'strong', 'secret access key', 'subscription key', 'storage account key'),
  ...rows('api-key', 'strong', 'license key', 'consumer key', 'admin key', 'write key', 'read key'),
  ...rows('api-key', 'strong', 'rest key', 'function key', 'ingest key', 'integration key'),
  ...rows(
    'private-key',
    'strong',
    'private key',
    'ssh key',
    'wallet key',
    'mnemonic',
    'seed phrase',
  ),
  ...rows('other', 'strong', 'credential', 'credentials', 'creds'),
  ...rows('other', 'weak', 'key', 'keys', 'auth', 'authorization', 'cookie', 'salt', 'iv', 'nonce'),
  ...rows('other', 'weak', 'seed', 'hash', 'signature', 'sig', 'sid', 'session id', 'session'),
  ...rows('other', 'weak', 'license', 'licence', 'webhook', 'dsn', 'connection string', 'oauth'),
];

/** Endings that say which or in what form, and leave the name what it was: `passwordProd`, `SECRET_KEY_1`. */
export const NEUTRAL_ENDINGS: ReadonlySet<string> = new Set(
  (
    'value string str text production prod development dev testing test staging stage local live ' +
    'sandbox default fallback old new current previous prev next plain plaintext raw clear env ' +
    'base64 b64 hex bytes buffer buf utf8 const v here dummy sample example'
  ).split(' '),
);

/** Words before a name that make it something public, or a message about it. */
export const DISARMING_WORDS: ReadonlySet<string> = new Set(
  (
    'public publishable primary foreign cache sort partition object map i18n translation label ' +
    'is has should can show hide toggle forgot forgotten invalid wrong incorrect bad missing ' +
    'no not without mock fake site sitekey route query storage composite index unique row column ' +
    'header field param parameter prop property react arrow enter escape tab shortcut hot'
  ).split(' '),
);

/** Endings of words that were written together: `dbpassword`, `authtoken`. */
export const JOINED_ENDINGS: readonly (readonly [ending: string, words: readonly string[]])[] = [
  ['apikey', ['api', 'key']],
  ['apikeys', ['api', 'keys']],
  ['secretkey', ['secret', 'key']],
  ['accesskey', ['access', 'key']],
  ['privatekey', ['private', 'key']],
  ['publickey', ['public', 'key']],
  ['authkey', ['auth', 'key']],
  ['passphrase', ['passphrase']],
  ['password', ['password']],
  ['passwd', ['passwd']],
  ['pwd', ['pwd']],
  ['secret', ['secret']],
  ['token', ['token']],
];
