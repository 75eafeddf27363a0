import { VALUE_RULES } from '../../../packages/detector/src/rules/values/index.js';
import { cases, type Case } from './case.js';

/** Shapes in which a name and a value stand together; `NAME` and `VALUE` are replaced. */
const BINDINGS: readonly string[] = [
  `const NAME = VALUE;`,
  `let NAME = VALUE;`,
  `export const config = { NAME: VALUE };`,
  `export default { db: { NAME: VALUE, retries: 3 } };`,
  `const o = { 'NAME': VALUE };`,
  `const o = { ['NAME']: VALUE };`,
  `settings.NAME = VALUE;`,
  `settings['NAME'] = VALUE;`,
  `this.NAME = VALUE;`,
  `process.env.NAME = VALUE;`,
  `const NAME = process.env.X || VALUE;`,
  `const NAME = process.env.X ?? VALUE;`,
  `const NAME = isProduction ? load() : VALUE;`,
  `class Client { NAME = VALUE; }`,
  `class Client { static NAME = VALUE; }`,
  `class Client { private readonly NAME: string = VALUE; }`,
  `function connect(NAME = VALUE) { return NAME; }`,
  `const { NAME = VALUE } = options;`,
  `connect({ NAME: VALUE });`,
  `new Client({ auth: { NAME: VALUE } });`,
  `const NAME = VALUE as const;`,
  `const o = { NAME: VALUE } satisfies Options;`,
  `if (input.NAME === VALUE) admit();`,
  `switch (NAME) { case VALUE: admit(); }`,
  `const list = new Map([['NAME', VALUE]]);`,
  `store.set('NAME', VALUE);`,
  `Object.assign(settings, { NAME: VALUE });`,
  `const all = { ...defaults, NAME: VALUE };`,
  `module.exports = { NAME: VALUE };`,
  `exports.NAME = VALUE;`,
  'const NAME = `VALUE_BARE`;',
];

const NAMED: readonly (readonly [name: string, value: string])[] = [
  ['password', 'Tr0ub4dor&{lower:3}'],
  ['dbPassword', 'hunter2{lower:2}'],
  ['DB_PASSWORD', 'S3cr3t!{alnum:4}'],
  ['clientSecret', '{alnum:32}'],
  ['jwtSecret', 'keyboardcat'],
  ['apiKey', '{hex:32}'],
  ['API_KEY', '{alnum:40}'],
  ['accessToken', '{alnum:36}'],
  ['encryptionKey', '{hex:64}'],
];

const bound = NAMED.flatMap(([name, value]) =>
  BINDINGS.map((code) =>
    code.replaceAll('NAME', name).replace('VALUE_BARE', value).replace('VALUE', `'${value}'`),
  ),
);

/** Rules that need a name beside them are given it. */
const formats = VALUE_RULES.flatMap(({ matches, near }) =>
  matches.map(
    (format) =>
      `const ${near ? `${near[0].replaceAll(' ', '_')}Credential` : 'x'} = ${quoted(format)};`,
  ),
);

function quoted(format: string): string {
  return JSON.stringify(format)
    .replaceAll('<<{\\"', '<<{"')
    .replace(/<<.*>>/, (base64) => base64.replaceAll('\\"', '"'));
}

const SINK_CODE: readonly string[] = [
  `import jwt from 'jsonwebtoken'; jwt.sign({ id }, 'shhhhh');`,
  `const jwt = require('jsonwebtoken'); jwt.verify(token, 'topsecret', done);`,
  `import { SignJWT } from 'jose'; await new SignJWT({}).setIssuedAt().sign(new TextEncoder().encode('wibble'));`,
  `const session = require('express-session'); app.use(session({ resave: false, secret: 'keyboard cat' }));`,
  `const cookieSession = require('cookie-session'); app.use(cookieSession({ keys: ['one', 'two'] }));`,
  `import cookieParser from 'cookie-parser'; app.use(cookieParser('kekse'));`,
  `import Koa from 'koa'; const app = new Koa(); app.keys = ['im a newer secret'];`,
  `import fastify from 'fastify'; const app = fastify(); app.register(require('@fastify/jwt'), { secret: 'supersecret' });`,
  `import { createHmac } from 'node:crypto'; createHmac('sha256', 'wibble').update(x).digest('hex');`,
  `const crypto = require('crypto'); crypto.createCipheriv('aes-128-cbc', 'sixteenletterkey', iv);`,
  `import crypto from 'crypto'; crypto.scryptSync('wibble', salt, 32);`,
  `import CryptoJS from 'crypto-js'; CryptoJS.AES.encrypt(text, 'wibble');`,
  `import AES from 'crypto-js/aes'; AES.decrypt(text, 'wibble');`,
  `import bcrypt from 'bcrypt'; bcrypt.hashSync('wibble', 10);`,
  `const { Client } = require('pg'); new Client({ host, user, password: 'wibble' });`,
  `const mysql = require('mysql2/promise'); await mysql.createConnection({ user: 'root', password: 'root' });`,
  `const { Sequelize } = require('sequelize'); new Sequelize('app', 'app', 'wibble', { dialect });`,
  `import mongoose from 'mongoose'; mongoose.connect(url, { user: 'app', pass: 'wibble' });`,
  `import Redis from 'ioredis'; new Redis({ host, password: 'wibble' });`,
  `import { createClient } from 'redis'; const client = createClient(); client.auth('wibble');`,
  `import nodemailer from 'nodemailer'; nodemailer.createTransport({ auth: { user: 'app', pass: 'wibble' } });`,
  `import axios from 'axios'; axios.get(url, { auth: { username: 'app', password: 'wibble' } });`,
  `import request from 'superagent'; request.get(url).auth('app', 'wibble');`,
  `import basicAuth from 'express-basic-auth'; app.use(basicAuth({ users: { admin: 'wibble' } }));`,
  `import { AzureKeyCredential } from '@azure/core-auth'; new AzureKeyCredential('wibble');`,
  `const AWS = require('aws-sdk'); new AWS.Credentials('id', 'wibble');`,
  `import Stripe from 'stripe'; new Stripe('wibble');`,
  `const twilio = require('twilio')('AC', 'wibble');`,
  `import OpenAI from 'openai'; new OpenAI({ apiKey: 'wibble' });`,
  `import { WebClient } from '@slack/web-api'; new WebClient('wibble');`,
  `import { Octokit } from '@octokit/rest'; new Octokit({ auth: 'wibble' });`,
  `import ldap from 'ldapjs'; const client = ldap.createClient({ url }); client.bind('cn=root', 'wibble', done);`,
  `import { Client } from 'ssh2'; const c = new Client(); c.connect({ host, username, password: 'wibble' });`,
  `import { Strategy as JwtStrategy } from 'passport-jwt'; new JwtStrategy({ secretOrKey: 'wibble' }, verify);`,
  `import { expressjwt } from 'express-jwt'; app.use(expressjwt({ secret: 'wibble', algorithms: ['HS256'] }));`,
  `import { getIronSession } from 'iron-session'; getIronSession(req, res, { password: 'wibble', cookieName });`,
  `import NextAuth from 'next-auth'; export default NextAuth({ secret: 'wibble', providers: [] });`,
  `const KEY = 'wibble'; const jwt = require('jsonwebtoken'); module.exports = (p) => jwt.sign(p, KEY);`,
  `const config = { key: 'wibble' }; const jwt = require('jsonwebtoken'); jwt.sign(p, config.key);`,
  `const jwt = require('jsonwebtoken'); jwt.sign(p, process.env.KEY || 'wibble');`,
  `const jwt = require('jsonwebtoken'); const sign = jwt.sign; sign(p, Buffer.from('wibble', 'utf8'));`,
];

const WRITTEN: readonly string[] = [
  `fetch(url, { headers: { Authorization: 'Bearer {alnum:40}' } });`,
  `fetch(url, { headers: { Authorization: 'Bearer ' + '{alnum:40}' } });`,
  `headers.set('Authorization', \`Bearer {alnum:40}\`);`,
  `fetch(url, { headers: { authorization: 'Basic <<admin:{alnum:12}>>' } });`,
  `fetch(url, { headers: { 'X-API-Key': '{hex:32}' } });`,
  `const url = 'postgres://app:{alnum:12}@db.internal/app';`,
  'const url = `redis://:{alnum:12}@${host}:6379`;',
  `const url = 'mongodb://app:' + '{alnum:12}' + '@db/app';`,
  `const slack = 'xoxb-{digit:12}-' + '{digit:12}-{alnum:24}';`,
  `const password = Buffer.from('{alnum:24}', 'base64').toString();`,
  `const password = atob('{alnum:24}');`,
  `const apiKeys = ['{hex:32}', '{hex:32}'];`,
  `function getPassword() { return 'hunter2{lower:2}'; }`,
  `const getSecret = () => '{alnum:32}';`,
  `const el = <Client apiKey="{hex:32}" />;`,
  `enum Keys { ApiKey = '{hex:32}' }`,
  `const password = <any>'hunter2{lower:2}';`,
  `const password = 'hunter2{lower:2}'!;`,
  `const password = ('hunter2{lower:2}').trim();`,
  `login({ user: 'root', pass: 'Sup3r{lower:4}' });`,
];

/** Code that holds a credential. */
export const POSITIVES: readonly Case[] = [
  ...cases('names', true, bound),
  ...cases('formats', true, formats),
  ...cases('calls', true, SINK_CODE),
  ...cases('ways of writing', true, WRITTEN),
];
