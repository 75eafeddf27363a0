import { CLOUDS } from './clouds.js';
import { CRYPTOGRAPHY } from './cryptography.js';
import { DATABASES } from './databases.js';
import { SERVICES } from './services.js';
import { SIGNING } from './signing.js';
import type { Sink } from './sink.js';
import { TRANSPORT } from './transport.js';

export type { Sink } from './sink.js';

/** Every call that takes a credential. */
export const SINKS: readonly Sink[] = [
  ...SIGNING,
  ...CRYPTOGRAPHY,
  ...DATABASES,
  ...TRANSPORT,
  ...CLOUDS,
  ...SERVICES,
];

/** Names by which scripts and examples use a module that they do not import. */
export const GLOBALS: ReadonlyMap<string, string> = new Map([
  ['crypto', 'crypto'],
  ['CryptoJS', 'crypto-js'],
  ['jwt', 'jsonwebtoken'],
  ['jsonwebtoken', 'jsonwebtoken'],
  ['jose', 'jose'],
  ['bcrypt', 'bcrypt'],
  ['expressSession', 'express-session'],
  ['cookieSession', 'cookie-session'],
  ['cookieParser', 'cookie-parser'],
  ['nodemailer', 'nodemailer'],
  ['mysql', 'mysql'],
  ['mongoose', 'mongoose'],
  ['Sequelize', 'sequelize'],
  ['stripe', 'stripe'],
  ['Stripe', 'stripe'],
  ['AWS', 'aws-sdk'],
  ['axios', 'axios'],
  ['ethers', 'ethers'],
  ['sjcl', 'sjcl'],
  ['Parse', 'parse'],
]);
