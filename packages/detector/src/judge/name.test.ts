import { describe, expect, test } from 'vitest';
import { detect } from '../detect.js';
import { sourceOf } from '../testing/program.js';
import { fill, seeded } from '../testing/sample.js';

const random = seeded(3);
const key = fill('{hex:32}', random);

/** What is found at medium confidence, as the values of the source. */
function found(code: string): string[] {
  return detect(sourceOf(code)).map(({ value }) => value.reveal());
}

describe('names of what people make up hold words', () => {
  test.each([
    ...['password', 'DB_PASSWORD', 'admin-password', 'dbpassword', 'passwd', 'pwd', 'psw'],
    ...['passphrase', 'userpass', 'smtpPass', 'wifi_pass', 'passcode', 'masterPassword'],
    ...['password2', 'passwordConfirm', 'password_confirmation', 'passwordProd', 'PASSWORD_QA'],
    ...['senha', 'contraseña', 'contrasena', 'motDePasse', 'motdepasse', 'passwort', 'kennwort'],
    ...['wachtwoord', 'hasło', 'пароль', 'db_salasana'],
    ...['secret', 'appSecret', 'app_secret', 'consumerSecret', 'client-secret', 'clientSecret'],
    ...['secretKey', 'SECRET_KEY', 'secretOrKey', 'jwtSecret', 'sessionSecret', 'webhookSecret'],
    ...[
      'encryptionKey',
      'hmacKey',
      'cipherKey',
      'masterKey',
      'signingKey',
      'salt',
      'PASSWORD_SALT',
    ],
  ])('%s', (name) => {
    expect(found(`const o = { '${name}': 'wibblewobble' }`)).toEqual(['wibblewobble']);
  });
});

describe('names of what is generated hold no words', () => {
  test.each([
    ...[
      'apiKey',
      'api_key',
      'API_KEY',
      'x-api-key',
      'APIKEY',
      'accessKey',
      'accessKeyId',
      'appKey',
    ],
    ...['authToken', 'refresh_token', 'bearer', 'bearerToken', 'jwt', 'token', 'accessToken'],
    ...['privateKey', 'licenseKey', 'license', 'credentials', 'sessionId', 'nonce', 'iv', 'key'],
  ])('%s', (name) => {
    expect(found(`const o = { '${name}': '${key}' }`)).toEqual([key]);
    expect(found(`const o = { '${name}': 'wibblewobble' }`)).toEqual([]);
  });
});

describe('names that tell of a credential, or of something else', () => {
  test.each([
    ...['passwordLabel', 'passwordField', 'forgotPassword', 'tokenUrl', 'secretName', 'tokenType'],
    ...[
      'publicKey',
      'primaryKey',
      'cacheKey',
      'storageKey',
      'i18nKey',
      'passwordHash',
      'signature',
    ],
    ...['compass', 'passport', 'bypass', 'keyboard', 'author', 'salted', 'pinned', 'tokenizer'],
  ])('%s', (name) => {
    expect(found(`const o = { '${name}': 'wibblewobble' }`)).toEqual([]);
  });
});

describe('what is a password or a secret', () => {
  test.each([
    ['a weak one', `const password = '123456'`],
    ['a word', `const password = 'admin'`],
    ['a word with a capital', `const password = 'Nonsense'`],
    ['the same beside a user', `connect({ user: 'root', password: 'Welcome' })`],
    ['a schema word beside a user', `connect({ user: 'root', password: 'public' })`],
    ['a word beside an address', `login({ email: 'a@b.example', pass: 'wibble' })`],
    ['what was to be changed, and was', `const password = 'ChangeMe!2026'`],
    ['digits in their order', `const password = '1234567890Aa$'`],
    ['a phrase', `const password = 'correct horse battery'`],
    ['a phrase with a digit', `const password = 'Wobbly Pass1!'`],
    ['letters with accents', `const secret = 'çlqnvé3223525'`],
    ['a dollar at the end', `const password = 'Wibble12$'`],
    ['an angle bracket', `const password = 'a<w0!bble'`],
    ['words joined by hyphens', `const o = { secret: 'acme-secret-key' }`],
    ['words joined by underscores', `const o = { session_secret: 'acme_club_secret' }`],
    ['made up in camel case', `const secret = 'verySecureSECRET'`],
    ['a user has it', `if (user.pass == 'wibblewobble') ok()`],
    ['a variable', `var pass = 'wibble'`],
    [
      'a default for the environment',
      `const o = { secret: process.env.SECRET || 'session-secret' }`,
    ],
    ['one that is its own name', `const SECRET = process.env.SECRET ?? 'secret'`],
    ['a state of React', `const [password, setPassword] = useState('wibble12')`],
    ['a state of Vue', `const password = ref('wibble12')`],
    ['its second spelling', `register({ password: 'foobar', password_confirmation: 'foobar' })`, 2],
  ])('%s', (_what, code, times = 1) => {
    expect(found(code)).toHaveLength(times);
  });
});

describe('what is none, whatever its name', () => {
  test.each([
    ['a module by its alias', `const o = { key: '@/vdb/graphql/api.js', token: '@scope/a1b2c3' }`],
    ['its own name', `const o = { password: 'password', apiKey: 'api-key' }`],
    ['a label', `const o = { password: 'Passwort' }`],
    ['labels beside each other', `const o = { user: 'User', password: 'Kennwort' }`],
    ['a message', `const o = { password: 'must be at least eight characters' }`],
    ['a lower-case label', `const o = { secret: 'shared secret', apiKey: 'api key' }`],
    ['what an error says', `errors.password = 'mismatch'`],
    ['a route', `const routes = { password: 'recover' }`],
    ['names of fields', `const SECRET_KEYS = ['password', 'apiKey', 'token']`],
    ['an identifier of the page', `const o = { password: 'signup-password-input' }`],
    ['an autocompletion', `const o = { password: 'current-password' }`],
    ['a column', `const o = { password: 'user_password_hash' }`],
    ['a key of the storage', `const TOKEN_KEY = 'acme_admin_token'`],
    ['an id of Twilio', `const trunkSid = 'TK${key}'`],
    ['a format of dates', `const o = { key: 'yyyy-MM-dd_HH:mm_12H' }`],
    ['an expression', `const o = { next_token: 'StreamNames[-1].Id' }`],
    ['a result', `const o = { pass: 'green', fail: 'red' }`],
    ['a state', `var pass = 'false'`],
    ['a regular expression', `const password = '^[a-z0-9]{8,}$'`],
    ['markup', `const password = '<b>hunter2</b>'`],
    ['a default that is a slot', `const SECRET = process.env.SECRET || 'your-secret'`],
    ['a type of input', `const [passwordType, setPasswordType] = useState('password')`],
    [
      'its own name in a call',
      `const AWS = require('aws-sdk'); new AWS.S3({ secretAccessKey: 'secretAccessKey' })`,
    ],
    ['a shout in a call', `require('express-session')({ secret: 'ENTER_YOUR_SECRET_HERE' })`],
    ['an environment variable', `const SECRET_KEY = 'ACME_SHARED_SECRET'`],
    ['your own', `const secret = 'YOUR_SECRET_HERE', password = '<password>', token = 'xxxxxxxx'`],
    ['what is to be changed', `const password = 'changeme', secret = 'change-me-in-production'`],
    ['an alphabet', `const secret = '0123456789abcdefghijklmnopqrstuvwxyz'`],
    ['nothing', `const password = '', secret = '***'`],
  ])('%s', (_what, code) => {
    expect(found(code)).toEqual([]);
  });
});

test('a name is called by all of its words, and by no more', () => {
  const whatIs = (name: string) =>
    detect(sourceOf(`const ${name} = 'wibble7wobble'`)).map(({ what }) => what);
  expect(whatIs('appSecret')).not.toContain('secret string');
  expect(whatIs('appSecretString')).toEqual(['secret string']);
});
