/** What a name stands for where a file does not define it. */
interface Global {
  /** A module, with members of it: `koa#()` is what `new Koa()` gives. */
  readonly is: string;
  /** A pattern of what follows the name where it can matter. */
  readonly before?: string;
}

const MEMBER = String.raw`\??\.\s*`;
const CALL = String.raw`\(`;
const MEMBER_OR_CALL = String.raw`(?:\??\.\s*|\()`;
const REQUEST = String.raw`(?:\(|\.\s*(?:get|post|put|patch|delete|del|head|request)\b)`;

/**
 * Names by which scripts, examples and snippets use a module that they do not import, as the
 * documentation of each module has them.
 */
const GLOBALS: Readonly<Record<string, Global>> = {
  crypto: { is: 'crypto', before: MEMBER },
  createHmac: { is: 'crypto#createHmac', before: CALL },
  createCipheriv: { is: 'crypto#createCipheriv', before: CALL },
  createDecipheriv: { is: 'crypto#createDecipheriv', before: CALL },
  createCipher: { is: 'crypto#createCipher', before: CALL },
  createDecipher: { is: 'crypto#createDecipher', before: CALL },
  pbkdf2Sync: { is: 'crypto#pbkdf2Sync', before: CALL },
  scryptSync: { is: 'crypto#scryptSync', before: CALL },
  CryptoJS: { is: 'crypto-js' },
  jwt: { is: 'jsonwebtoken', before: MEMBER_OR_CALL },
  jsonwebtoken: { is: 'jsonwebtoken' },
  JWT: { is: 'jsonwebtoken', before: MEMBER },
  jose: { is: 'jose' },
  SignJWT: { is: 'jose#SignJWT' },
  EncryptJWT: { is: 'jose#EncryptJWT' },
  jwtVerify: { is: 'jose#jwtVerify' },
  jwtDecrypt: { is: 'jose#jwtDecrypt' },
  createSigner: { is: 'fast-jwt#createSigner', before: CALL },
  createVerifier: { is: 'fast-jwt#createVerifier', before: CALL },
  expressJwt: { is: 'express-jwt' },
  expressjwt: { is: 'express-jwt' },
  koaJwt: { is: 'koa-jwt', before: CALL },
  JwtModule: { is: '@nestjs/jwt#JwtModule', before: MEMBER },
  bcrypt: { is: 'bcrypt' },
  bcryptjs: { is: 'bcryptjs' },
  argon2: { is: 'argon2' },
  session: { is: 'express-session', before: CALL },
  expressSession: { is: 'express-session' },
  cookieSession: { is: 'cookie-session' },
  cookieParser: { is: 'cookie-parser' },
  basicAuth: { is: 'express-basic-auth' },
  express: { is: 'express', before: `${MEMBER}(?:session|cookie|basicAuth)` },
  app: { is: 'koa#()', before: `${MEMBER}keys\\s*=` },
  nodemailer: { is: 'nodemailer' },
  pg: { is: 'pg', before: MEMBER },
  Client: { is: 'pg#Client', before: CALL },
  Pool: { is: 'pg#Pool', before: CALL },
  createConnection: { is: 'mysql2#createConnection', before: CALL },
  createPool: { is: 'mysql2#createPool', before: CALL },
  mssql: { is: 'mssql', before: MEMBER },
  oracledb: { is: 'oracledb', before: MEMBER },
  DataSource: { is: 'typeorm#DataSource', before: CALL },
  Redis: { is: 'ioredis', before: CALL },
  mysql: { is: 'mysql', before: MEMBER },
  mysql2: { is: 'mysql2', before: MEMBER },
  mariadb: { is: 'mariadb', before: MEMBER },
  mongoose: { is: 'mongoose', before: `${MEMBER}(?:connect|createConnection)` },
  MongoClient: { is: 'mongodb#MongoClient' },
  Sequelize: { is: 'sequelize', before: CALL },
  knex: { is: 'knex', before: CALL },
  neo4j: { is: 'neo4j-driver', before: MEMBER },
  redis: { is: 'redis', before: `${MEMBER}createClient` },
  ldap: { is: 'ldapjs', before: MEMBER },
  stripe: { is: 'stripe', before: CALL },
  Stripe: { is: 'stripe', before: CALL },
  twilio: { is: 'twilio', before: CALL },
  AWS: { is: 'aws-sdk', before: MEMBER },
  S3Client: { is: '@aws-sdk/client-s3#S3Client', before: CALL },
  DynamoDBClient: { is: '@aws-sdk/client-dynamodb#DynamoDBClient', before: CALL },
  sgMail: { is: '@sendgrid/mail' },
  cloudinary: { is: 'cloudinary', before: MEMBER },
  http: { is: 'http', before: REQUEST },
  https: { is: 'https', before: REQUEST },
  axios: { is: 'axios' },
  request: { is: 'request', before: REQUEST },
  supertest: { is: 'supertest', before: MEMBER_OR_CALL },
  superagent: { is: 'superagent', before: MEMBER },
  ethers: { is: 'ethers', before: MEMBER },
  getIronSession: { is: 'iron-session#getIronSession' },
  withIronSession: { is: 'iron-session#withIronSession' },
  withIronSessionApiRoute: { is: 'iron-session#withIronSessionApiRoute' },
  withIronSessionSsr: { is: 'iron-session#withIronSessionSsr' },
  Keygrip: { is: 'keygrip' },
  XMLHttpRequest: { is: 'xmlhttprequest#XMLHttpRequest' },
  HDWalletProvider: { is: '@truffle/hdwallet-provider' },
  sjcl: { is: 'sjcl' },
  Parse: { is: 'parse', before: `${MEMBER}initialize` },
  openai: { is: 'openai', before: MEMBER },
  OpenAI: { is: 'openai', before: CALL },
  webpush: { is: 'web-push', before: MEMBER },
  speakeasy: { is: 'speakeasy', before: MEMBER },
  NextAuth: { is: 'next-auth', before: CALL },
  ClientSecretCredential: { is: '@azure/identity#ClientSecretCredential' },
  AzureKeyCredential: { is: '@azure/core-auth#AzureKeyCredential' },
  StorageSharedKeyCredential: { is: '@azure/storage-blob#StorageSharedKeyCredential' },
  WebClient: { is: '@slack/web-api#WebClient' },
  Octokit: { is: 'octokit#Octokit' },
};

/** `new GoogleStrategy({ … })` is a strategy of passport, whoever made it. */
const STRATEGY = /^[A-Z]\w*Strategy$/;

/** What a name that a file does not define is known as; undefined for names that say nothing. */
export function globalNamed(
  name: string,
):
  | { readonly module: string; readonly members: readonly string[]; readonly assumed: true }
  | undefined {
  if (STRATEGY.test(name)) return { module: 'passport-*', members: ['Strategy'], assumed: true };
  const known = Object.hasOwn(GLOBALS, name) ? GLOBALS[name] : undefined;
  if (!known) return undefined;
  const [module = '', members] = known.is.split('#');
  return { module, members: members === undefined ? [] : [members], assumed: true };
}

/** Texts of which a source holds one wherever such a name can matter, and what has to follow it there. */
export const GLOBAL_NAMES: ReadonlyMap<string, RegExp | undefined> = new Map([
  ['Strategy', undefined],
  ...Object.entries(GLOBALS).map(([name, { before }]) => [name, followedBy(before)] as const),
]);

function followedBy(before: string | undefined): RegExp | undefined {
  return before === undefined ? undefined : new RegExp(String.raw`\s*${before}`, 'y');
}
