import { describe, expect, test } from 'vitest';
import { detect } from '../detect.js';
import { sourceOf } from '../testing/program.js';

const JWT = `import jwt from 'jsonwebtoken';`;

/** The text in the source of each finding, low ones too. */
function found(code: string): string[] {
  return detect(sourceOf(code), { minimumConfidence: 'low' }).map(({ range }) =>
    code.slice(...range),
  );
}

describe('a literal is found from the call that it goes to', () => {
  test.each([
    ['concatenation', `jwt.sign(p, 'wib' + 'ble')`, `wib' + 'ble`],
    ['named part', `const a = 'wib'; jwt.sign(p, a + 'ble')`, ` + 'ble`],
    ['template', "const a = 'wibble'; jwt.sign(p, `${a}`)", 'wibble'],
    ['list', `jwt.sign(p, ['wib', 'ble'].join('-'))`, `'wib', 'ble'].join('-'`],
    ['concat', `jwt.sign(p, 'wib'.concat('ble'))`, `wib'.concat('ble'`],
    ['raw', 'jwt.sign(p, String.raw`wibble`)', 'wibble'],
    ['String', `jwt.sign(p, new String('wibble'))`, 'wibble'],
    ['bytes', `jwt.sign(p, new Uint8Array(Buffer.from('wibble')))`, 'wibble'],
    ['filled', `jwt.sign(p, Buffer.alloc(32, 'wibble'))`, 'wibble'],
    ['parsed', `jwt.sign(p, CryptoJS.enc.Utf8.parse('wibble'))`, 'wibble'],
    ['digest', `jwt.sign(p, createHash('sha256').update('wibble').digest())`, 'wibble'],
    ['sequence', `jwt.sign(p, (0, 'wibble'))`, 'wibble'],
    ['assertion', `jwt.sign(p, <string>('wibble' as const)!)`, 'wibble'],
    ['branch', `jwt.sign(p, prod ? key() : 'wibble')`, 'wibble'],
    ['property', `const c = { jwt: { k: 'wibble' } }; jwt.sign(p, c.jwt.k)`, 'wibble'],
    ['spread', `const d = { k: 'wibble' }; const c = { ...d }; jwt.sign(p, c.k)`, 'wibble'],
    ['member', `const c = {}; c.k = 'wibble'; jwt.sign(p, c.k)`, 'wibble'],
    ['element', `const c = ['x', 'wibble']; jwt.sign(p, c[1])`, 'wibble'],
    ['destructuring', `const { k } = { k: 'wibble' }; jwt.sign(p, k)`, 'wibble'],
    ['nested', `const { a: [, k] } = { a: ['x', 'wibble'] }; jwt.sign(p, k)`, 'wibble'],
    ['default', `const { k = 'wibble' } = process.env; jwt.sign(p, k)`, 'wibble'],
    ['later', `let k; k = 'wibble'; jwt.sign(p, k)`, 'wibble'],
    ['parameter', `function f(k) { jwt.sign(p, k) } f('wibble')`, 'wibble'],
    ['named parameter', `const f = ({ k }) => jwt.sign(p, k); f({ k: 'wibble' })`, 'wibble'],
    ['default parameter', `function f(k = 'wibble') { jwt.sign(p, k) }`, 'wibble'],
    ['return', `function f() { return 'wibble' } jwt.sign(p, f())`, 'wibble'],
    ['arrow', `const f = () => 'wibble'; jwt.sign(p, f())`, 'wibble'],
    ['field', `class A { k = 'wibble'; m() { jwt.sign(p, this.k) } }`, 'wibble'],
    ['private', `class A { #k = 'wibble'; m() { jwt.sign(p, this.#k) } }`, 'wibble'],
    ['static', `class A { static k = 'wibble' } jwt.sign(p, A.k)`, 'wibble'],
    [
      'constructor',
      `class A { constructor() { this.k = 'wibble' } m() { jwt.sign(p, this.k) } }`,
      'wibble',
    ],
    ['method', `class A { k() { return 'wibble' } m() { jwt.sign(p, this.k()) } }`, 'wibble'],
    ['enum', `enum E { K = 'wibble' } jwt.sign(p, E.K)`, 'wibble'],
  ])('%s', (_how, code, expected) => {
    expect(found(`${JWT} ${code}`)).toEqual([expected]);
  });
});

describe('and nothing that is not its value', () => {
  test.each([
    `jwt.sign(p, randomBytes(16).toString('hex'))`,
    `jwt.sign(p, config.get('wibble'))`,
    `jwt.sign(p, read('wibble').trim())`,
    `jwt.sign('wibble', key)`,
    `class A { k = load() } class B { k = 'wibble' } class C { m() { jwt.sign(p, this.k) } }`,
    `class A { k = 'wibble' } class B { k = load(); m() { jwt.sign(p, this.k) } }`,
    `function f(k) { jwt.sign(p, k) } f(load('wibble'))`,
    `const a = b; const b = a; jwt.sign(p, a)`,
    'const a = `${a}`; jwt.sign(p, a)',
    `const k = { ...k }; jwt.sign(p, k.k)`,
    `jwt.sign(p, 'a' + btoa('wibble'))`,
    `jwt.sign(p, JSON.parse('{"a":1}'))`,
  ])('%s', (code) => {
    expect(found(`${JWT} ${code}`)).toEqual([]);
  });
});

describe('a call is known by where it comes from', () => {
  test.each([
    `const jwt = await import('jsonwebtoken'); jwt.sign(p, 'wibble')`,
    `const { default: jwt } = await import('jsonwebtoken'); jwt.sign(p, 'wibble')`,
    `import jwt = require('jsonwebtoken'); jwt.sign(p, 'wibble')`,
    `require('jsonwebtoken').sign(p, 'wibble')`,
    `const { sign: s } = require('jsonwebtoken'); s(p, 'wibble')`,
    `const jwt = __importDefault(require('jsonwebtoken')); jwt.default.sign(p, 'wibble')`,
    `const jwt = require('jsonwebtoken'); (0, jwt.sign)(p, 'wibble')`,
    `const jwt = require('jsonwebtoken'); promisify(jwt.verify)(t, 'wibble')`,
    `const jwt = require('jsonwebtoken'); const sign = jwt.sign.bind(jwt); sign(p, 'wibble')`,
    `import('jsonwebtoken').then((jwt) => jwt.sign(p, 'wibble'))`,
    `import('jsonwebtoken').then(({ default: jwt }) => jwt.sign(p, 'wibble'))`,
    `let jwt; jwt = require('jsonwebtoken'); jwt.sign(p, 'wibble')`,
    `import { Client } from 'discord.js'; const f = (c: Client) => c.login('wibble')`,
    `import { Client } from 'discord.js'; class B { c = new Client(); m() { this.c.login('wibble') } }`,
    `import { Strategy } from 'passport-jwt'; class S extends PassportStrategy(Strategy) { constructor() { super({ secretOrKey: 'wibble' }) } }`,
    `import { S3Client } from '@aws-sdk/client-s3'; new S3Client({ credentials: { secretAccessKey: 'wibble' } })`,
    `import { Redis } from 'ioredis'; new Redis({ password: 'wibble' })`,
  ])('%s', (code) => {
    const [finding] = detect(sourceOf(code));
    expect(finding).toMatchObject({ confidence: 'high', evidence: [{ by: 'sink' }] });
    expect(finding?.value.reveal()).toBe('wibble');
  });
});

describe('a name that nothing defines is one that people know', () => {
  test.each([
    `jwt.sign(p, 'wibble')`,
    `crypto.createHmac('sha256', 'wibble')`,
    `app.use(session({ secret: 'wibble' }))`,
    `app.keys = ['wibble']`,
    `passport.use(new GoogleStrategy({ clientSecret: 'wibble' }, done))`,
    `new Sequelize('app', 'app', 'wibble')`,
  ])('%s', (code) => {
    expect(detect(sourceOf(code))).toMatchObject([{ confidence: 'medium' }]);
  });

  test.each([
    `import jwt from '../tokens.js'; jwt.sign(p, 'wibble')`,
    `const f = (jwt) => jwt.sign(p, 'wibble')`,
    `import { app } from '../app.js'; app.keys = ['wibble']`,
    `new BearerStrategy('wibble', done)`,
  ])('unless it is another: %s', (code) => {
    expect(detect(sourceOf(code))).toEqual([]);
  });
});
