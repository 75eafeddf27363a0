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

export { GLOBAL_NAMES } from './globals.js';
export type { Sink } from './sink.js';

/** Every call that takes a credential; of rows about the same argument, the first. */
export const SINKS: readonly Sink[] = distinct([
  ...SIGNING,
  ...LOGIN,
  ...CRYPTOGRAPHY,
  ...CIPHERS,
  ...DATABASES,
  ...TRANSPORT,
  ...CLOUDS,
  ...SERVICES,
  ...CLIENTS,
]);

function distinct(sinks: readonly Sink[]): Sink[] {
  const known = new Map<string, Sink>();
  for (const sink of sinks) {
    const key = [sink.module, sink.callee, ...sink.argument].join('#');
    if (!known.has(key)) known.set(key, sink);
  }
  return [...known.values()];
}
