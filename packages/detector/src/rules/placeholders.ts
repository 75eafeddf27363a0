/** A sort of value that is no credential, whatever it is bound to. */
interface NotCredential {
  readonly why: string;
  readonly pattern: RegExp;
}

/**
 * What stands in documentation for everyone to copy, by a part that nothing else has: keys of Stripe,
 * Google and Slack, the tokens of jwt.io and of RFC 7519, the accounts of the emulators of Azure.
 */
const PUBLISHED: readonly string[] = [
  '4eC39HqLyjWDarjtT1zdp7dc',
  'BQokikJOvBiI2HlWgH4olfQ2',
  'DaGmWKa4JsXZ-HjGw7ISLn_3namBGewQe',
  'pdFZKVeTuE8sk7oOcHrzqqgy',
  'SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
  'TJVA95OrM7E2cBab30RMHrHDcEfxjoYZgeFONFh7HgQ',
  'KMUFsIDTnFmyG3nMiGM6H9FNFUROf3wh7SmqJp-QV30',
  'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6',
  'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw',
];

/** Stand-ins: marks for "put yours here", masks, values that are published for all to use. */
export const PLACEHOLDERS: readonly NotCredential[] = [
  { why: 'a slot in brackets', pattern: /^<[^<>]*>$|^\[[^[\]]*\]$|^\{[^{}]*\}$|^\([^()]*\)$/ },
  {
    why: 'a template slot',
    pattern: /\{\{[^{}]*\}\}|\$\{[^{}]*\}|\$\([^()]*\)|<%|<[a-z][\w -]*>/i,
  },
  { why: 'a format directive', pattern: /^%[a-z]$|^%[A-Z_]+%$|^\$[A-Z_]+$|^:\w+$|^@\w+$/ },
  { why: 'a mask', pattern: /^[*•·.\-_#?]+$|\*{3}|•{3}|\.{3}|…|_{4}/ },
  {
    why: 'one character again and again',
    pattern: /^(.)\1*$|x{5}|X{4}|0{8}/,
  },
  { why: 'mostly one character', pattern: /^(?!.{60})[\s\S]*?(?<one>.)\k<one>{9}/ },
  { why: 'counts up', pattern: /0123456789(?=[a-z])|abcdefghij/i },
  {
    why: 'asks for one of your own',
    pattern:
      /\byour|^my[-_]?(?:api|token|access)|replace|insert|change[-_ ]?(?:me|it|this|in)(?![\W_]*\d)|(?:enter|put|add|set)[-_ ](?:your|the|a|here)|goes[-_ ]?here|[-_ ]here$/i,
  },
  {
    why: 'says that it stands for another',
    pattern:
      /example|placeholder|dummy|\bsample|\btodo\b|fixme|redacted|removed|\bhidden\b|\bmasked\b|\bfake|\bmock|\bnot[-_]?(?:a|real|used|needed|secret)/i,
  },
  {
    why: 'a reference to the environment or to a store',
    pattern:
      /^process\.env\b|^env[.:]|^import\.meta\b|^\$\w+$|^(?:vault|ssm|secret|secretsmanager|op|gcp|aws|file|env):|^ENC\[|^arn:/,
  },
  {
    why: 'published as an example',
    pattern: new RegExp(PUBLISHED.map((part) => part.replaceAll('+', '\\+')).join('|')),
  },
  {
    why: 'published by design',
    pattern: /^pk_(?:live|test)_|^sb_publishable_|^pk\.eyJ|^phc_|^pub-|^sitekey/,
  },
];

/** Values that stand in code under names of credentials, and are something else by their form. */
export const PLAIN_VALUES: readonly NotCredential[] = [
  { why: 'a path', pattern: /^(?:\.{1,2}\/|~\/|\*\.|\/[\w./-]*$|[a-z]:\\|@[\w-]*\/)/i },
  {
    why: 'a file name',
    pattern:
      /^[\w./-]+\.(?:[jt]sx?|[cm]js|json|html?|css|pem|key|crt|txt|md|ya?ml|png|svg|vue|php|log|env)$/i,
  },
  {
    why: 'a URL without a password',
    pattern: /^[a-z][a-z\d+.-]*:\/\/[^@]*$|^(?:data|blob|mailto|tel|urn|javascript):|^www\./i,
  },
  {
    why: 'an address or a host',
    pattern:
      /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|^(?:[\w-]+\.)+(?:com|org|net|io|dev|local|app)$|^\d+(?:\.\d+){3}$/i,
  },
  { why: 'a selector', pattern: /^[#.][a-z][\w-]*(?:[ .:#>[].*)?$|^\[[^\]]*\]|::/i },
  {
    why: 'a media type or a locale',
    pattern: /^(?:application|text|image|audio|video|multipart)\/|^[a-z]{2}-[A-Z]{2}$/,
  },
  { why: 'a format string', pattern: /%[sd]|\{\d?\}|\\[dwbs]|^\^.*[[(*+]|[\])}+*]\$$/ },
  { why: 'a format of dates', pattern: /^(?=.*(?:yy|YY|MM|DD|dd|HH))[yYMDdHhmsSaAZT\d\W_]+$/ },
  { why: 'an expression', pattern: /^[\w$.]+\[-?\d*\]|^[\w$.]+\(\)/ },
  {
    why: 'an integrity string or a stored hash',
    pattern: /^sha(?:1|256|384|512)-|^\$2[abxy]\$|^\$argon2|^\$pbkdf2|^pbkdf2_|^sha\d+[:$]/,
  },
  {
    why: 'a public key or a certificate',
    pattern: /^-----BEGIN (?:[A-Z]+ )*(?:PUBLIC KEY|CERTIFICATE)|^ssh-(?:rsa|ed25519|dss) |^ecdsa-/,
  },
  { why: 'published by design, but for the secret of reCAPTCHA', pattern: /^6L[\w-]{38}$/ },
  { why: 'an image', pattern: /^(?:iVBORw0KGgo|R0lGOD|\/9j\/|PHN2Zy)/ },
  {
    why: 'an id of Twilio; those of its keys are half of a credential',
    pattern: /^(?!SK)[A-Z]{2}[\da-f]{32}$/,
  },
  { why: 'a rule of a validator', pattern: /^[a-z]+(?::\w+)?\|[a-z_|:,\d]+$/ },
  { why: 'a key combination', pattern: /^(?:ctrl|cmd|alt|shift|meta|mod)[+-]/i },
  { why: 'markup', pattern: /<\/?[a-z][^<>]*>|&[a-z]+;/i },
  {
    why: 'a date or a version',
    pattern: /^\d{4}-\d\d-\d\d|^v?\d+\.\d+\.\d+|^\d+(?:px|em|rem|ms|s|%)$/,
  },
  {
    why: 'the name of an algorithm',
    pattern:
      /^(?:sha|md|aes|hs|rs|es|ps|rsa|hmac|utf|base|oauth|pbkdf|bcrypt|scrypt|argon|ecdsa|ed|x)[-_]?\d+(?:[-_][\w-]+)?$/i,
  },
];

/** Words that schemas, forms and validators give to fields called `password` or `token`. */
export const SCHEMA_WORDS: ReadonlySet<string> = new Set(
  (
    'string text varchar char number boolean bool object array any none null undefined true false ' +
    'nil hidden required optional disabled enabled body query header headers field fields input ' +
    'label basic bearer local oauth oauth2 jwt passwd pwd token tokens key keys apikey ' +
    'api_key api-key default unknown empty invalid valid missing expired type name value email ' +
    'username user users login file public private readonly integer float double date uuid ' +
    'nvarchar binary blob json jsonb id auth cookie session secure mask masked visible show hide ' +
    'toggle off on yes no ok error success warning info primary secondary link button submit ' +
    'credentials credential authorization authentication passport custom automatic manual auto ' +
    'incorrect weak strong medium short long mismatch match change reset forgot update create delete ' +
    'refresh access identifier keyword comment operator punctuation function variable hash hmac plain ' +
    'encrypted hashed raw hex base64 utf8 ascii latin1 binary pem der jwk spki pkcs8 pkcs1 rsa ec ' +
    'passed failed fail first last'
  ).split(' '),
);

/** Words among them that people log in with all the same, where a user or a host stands beside them. */
export const WEAK_PASSWORDS: ReadonlySet<string> = new Set(
  'public private user users login default pass passwd pwd guest local auth change reset'.split(
    ' ',
  ),
);

/** Words of messages and labels: a string with one of them is for people to read. */
export const MESSAGE_WORDS: ReadonlySet<string> = new Set(
  (
    'must should can cannot could would will please enter type choose select your you required ' +
    'invalid valid wrong incorrect missing too short long least most characters character match ' +
    'matches reset forgot forgotten change new old current confirm repeat show hide failed error ' +
    'password passwords passphrase token tokens key keys api username email address not no to for ' +
    'of in and or with'
  ).split(' '),
);

/** Words in a value that show it to be the name of a credential rather than one. */
export const NAMING_WORDS: ReadonlySet<string> = new Set(
  (
    'password passwords passwd pwd passphrase secret secrets token tokens key keys apikey auth ' +
    'authorization credential credentials login user username email name id url uri path field form ' +
    'input label title message error hint help placeholder text reset forgot change confirm new ' +
    'current old invalid required missing type value header cookie session button link page access ' +
    'refresh client api jwt oauth account settings update create delete validation signup signin ' +
    'sign up in out register registration recover recovery verify verification submit icon wrapper ' +
    'container modal dialog popup panel view screen section box toggle visibility strength group ' +
    'hash hashed encrypted digest salt plain private public shared app bearer csrf xsrf id my the ' +
    'consumer mailer'
  ).split(' '),
);

/** What people put before such a word when they make up a secret: `my-secret`, `superSecretKey`. */
export const MADE_UP =
  /^(?:my|super|top|very|some|our|ultra|mega|dev|local|shh|don'?t|this)[-_. ]?|[-_]?\d+$/i;
