import { Secret } from '@secretlift/detector';
import { MigrationError } from '../errors.js';
import { credentialKeys } from '../exposure.js';
import { jsonEntries } from '../json-entries.js';
import { adviceFor } from '../service/advice.js';
import type { Described, Lifecycle } from '../store/lifecycle/index.js';
import { begunRotation } from './begun.js';
import type { Current, Rotatable } from './types.js';

/**
 * Reads a secret that is to get a new value, before anybody is asked for that.
 *
 * @param key of a JSON secret; a secret with one credential needs none
 * @throws MigrationError where it cannot be read, or has no such key, or has several and none is named
 */
export async function readRotatable(
  name: string,
  key: string | undefined,
  lifecycle: Lifecycle,
): Promise<Rotatable> {
  const { versionId, text, described } = await read(name, lifecycle);
  const entries = jsonEntries(text);
  const content =
    entries === undefined ? whole(text, key, name) : part(entries, chosenKey(entries, key, name));
  const current: Current = { name, versionId, ...content };
  return {
    ...current,
    isScheduled: described.isScheduled,
    begun: await begunRotation(current, described.tags, lifecycle),
  };
}

interface Found {
  readonly versionId: string;
  readonly text: string;
  readonly described: Described;
}

async function read(name: string, lifecycle: Lifecycle): Promise<Found> {
  try {
    const version = await lifecycle.read(name);
    const described = await lifecycle.describe(name);
    if (version?.text !== undefined)
      return { versionId: version.versionId, text: version.text, described };
  } catch (error) {
    const { region, where, actions } = lifecycle;
    const asked = { actions: [...actions.read, ...actions.describe], secret: name, region, where };
    const { what, next } = adviceFor(error, asked);
    throw new MigrationError('aws-call', `${name}: ${what}.`, next, { cause: error });
  }
  throw new MigrationError(
    'value-not-text',
    `${name} holds bytes, and this puts text.`,
    'Use aws secretsmanager put-secret-value --secret-binary.',
  );
}

type Content = Omit<Current, 'name' | 'versionId'>;

function whole(text: string, key: string | undefined, name: string): Content {
  if (key === undefined) {
    return { key, old: new Secret(text), contentWith: (value) => value, otherKeys: [] };
  }
  throw new MigrationError(
    'no-such-key',
    `The value of ${name} is not a JSON object, so it has no keys.`,
    'Leave --key away.',
  );
}

function part(entries: readonly (readonly [string, unknown])[], key: string): Content {
  const old = entries.find(([name]) => name === key)?.[1];
  return {
    key,
    old: new Secret(typeof old === 'string' ? old : ''),
    contentWith: (value) => {
      const changed = entries.map(([name, one]) => [name, name === key ? value.reveal() : one]);
      return new Secret(JSON.stringify(Object.fromEntries(changed)));
    },
    otherKeys: credentialKeys(entries).filter((name) => name !== key),
  };
}

function chosenKey(
  entries: readonly (readonly [string, unknown])[],
  key: string | undefined,
  name: string,
): string {
  const [only, ...others] = credentialKeys(entries);
  if (key === undefined && only !== undefined && others.length === 0) return only;
  if (key === undefined) {
    throw new MigrationError(
      'no-such-key',
      `${name} holds several values.`,
      'Name the one with --key.',
    );
  }
  if (entries.some(([one, value]) => one === key && typeof value === 'string')) return key;
  throw new MigrationError(
    'no-such-key',
    `${name} has no text under the key "${key}".`,
    'Correct the key; keys are case-sensitive.',
  );
}
