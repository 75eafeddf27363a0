import { CIPHERS } from './ciphers.js';
import { CLIENTS } from './clients.js';
import { CLOUDS } from './clouds.js';
import { CRYPTOGRAPHY } from './cryptography.js';
import { DATABASES } from './databases.js';
import { LOGIN } from './login.js';
import { SERVICES } from './services.js';
import { SIGNING } from './signing.js';
import type { Sink } from './sink.js';
import { TRANSPORT } from './transport.js';

export { GLOBAL_NAMES, GLOBAL_PRESENCES } from './globals.js';
export type { Sink } from './sink.js';

/** Every call that takes a credential. */
export const SINKS: readonly Sink[] = [
  ...SIGNING,
  ...LOGIN,
  ...CRYPTOGRAPHY,
  ...CIPHERS,
  ...DATABASES,
  ...TRANSPORT,
  ...CLOUDS,
  ...SERVICES,
  ...CLIENTS,
];
