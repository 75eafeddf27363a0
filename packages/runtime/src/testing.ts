/// <reference lib="esnext.disposable" preserve="true" />
import { asText } from './overrides.js';
import { realm } from './realm.js';
import { Reader } from './reader.js';
import { defaults } from './settings.js';
import type { Outcome, StoredValue } from './sources/source.js';

/** A value by id: text, bytes, or an object that is stored as JSON. */
export type FakeSecrets = Readonly<Record<string, string | Uint8Array | object>>;

/** Fakes that are in place. */
export interface InstalledFakes extends Disposable {
  /** Changes or adds a secret, as a rotation would. */
  set(id: string, value: FakeSecrets[string]): void;
  /** Removes a secret: reading it fails as it does for one that was never there. */
  delete(id: string): void;
  /** Back to what was before. Also called at the end of the scope by `using`. */
  restore(): void;
}

/**
 * Puts fake secrets in the place of Secrets Manager, for every accessor of this package in this
 * test file: no network, no thread, no SDK. An id without a fake fails with SecretNotFoundError.
 */
export function fakeSecrets(secrets: FakeSecrets = {}): InstalledFakes {
  const values = new Map(Object.entries(secrets));
  const before = realm.reader;
  const install = () => {
    realm.reader = createFakeReader(values);
  };
  const restore = () => {
    realm.reader = before;
  };
  install();
  return {
    set(id, value) {
      values.set(id, value);
      install();
    },
    delete(id) {
      values.delete(id);
      install();
    },
    restore,
    [Symbol.dispose]: restore,
  };
}

/** Keeps nothing in the shared cache, where the next test file would find it. */
function createFakeReader(values: ReadonlyMap<string, FakeSecrets[string]>): Reader {
  const answer = (id: string) => fakeOutcome(values.get(id));
  return new Reader({
    settings: defaults,
    environment: {},
    entries: new Map(),
    local: answer,
    source: { read: ({ id }) => Promise.resolve(answer(id)) },
    known: () => [...values.keys()],
  });
}

function fakeOutcome(value: FakeSecrets[string] | undefined): Outcome {
  return value === undefined ? notFaked : { ok: true, value: fakeValue(value) };
}

function fakeValue(value: FakeSecrets[string]): StoredValue {
  if (value instanceof Uint8Array) return { kind: 'binary', bytes: value };
  return { kind: 'text', text: asText(value) };
}

const notFaked: Outcome = {
  ok: false,
  failure: { name: 'ResourceNotFoundException', message: 'fakeSecrets() was not given this id' },
};
