import { groupedBy } from '../../grouped.js';
import { Memory } from '../../memory.js';
import { CIPHERS } from './ciphers.js';
import { CLIENTS } from './clients.js';
import { CLOUDS } from './clouds.js';
import { CRYPTOGRAPHY } from './cryptography.js';
import { DATABASES } from './databases.js';
import { LOGIN } from './login.js';
import { SERVICES } from './services.js';
import { SIGNING } from './signing.js';
import { writtenOut, type Sink, type SinkRows } from './sink.js';
import { TRANSPORT } from './transport.js';

export { GLOBAL_NAMES } from './globals.js';
export type { Sink } from './sink.js';

/** Thousands of calls: they are written out only for the modules that a program uses. */
const ROWS = groupedBy<SinkRows>(
  [
    ...SIGNING,
    ...LOGIN,
    ...CRYPTOGRAPHY,
    ...CIPHERS,
    ...DATABASES,
    ...TRANSPORT,
    ...CLOUDS,
    ...SERVICES,
    ...CLIENTS,
  ],
  ({ modules }) => modules,
);

/** The modules with calls that take a credential; `passport-*` is a family of those. */
export const SINK_MODULES: readonly string[] = [...ROWS.keys()];

const KNOWN = new Memory<readonly Sink[]>();

/**
 * Every call of a module that takes a credential; of rows about the same argument, the first.
 * @param module as its rows name it
 */
export function sinksOfModule(module: string): readonly Sink[] {
  return KNOWN.of(module, () =>
    distinct((ROWS.get(module) ?? []).flatMap((rows) => writtenOut(rows, module))),
  );
}

function distinct(sinks: readonly Sink[]): Sink[] {
  const known = new Map<string, Sink>();
  for (const sink of sinks) {
    const key = [sink.callee, ...sink.argument].join('#');
    if (!known.has(key)) known.set(key, sink);
  }
  return [...known.values()];
}
