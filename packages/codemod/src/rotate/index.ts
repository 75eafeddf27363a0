import type { Secret } from '@secretlift/detector';
import { MigrationError } from '../errors.js';
import { revocationOf } from '../revocation/index.js';
import { adviceFor } from '../service/advice.js';
import type { Lifecycle } from '../store/lifecycle/index.js';
import { noteIntention } from './begun.js';
import { markRotated } from './mark.js';
import type { BegunRotation, Rotatable, Rotation } from './types.js';

/**
 * Notes what is about to be put, puts a new value as a new version, reads that back, and marks it.
 * The version before stays, for programs that have not read the new one yet. Killed at whatever
 * moment, the same rotation can be run again: what it had put is not put twice.
 *
 * @throws MigrationError where the value is not new, or was not stored
 */
export async function rotate(
  rotatable: Rotatable,
  value: Secret,
  lifecycle: Lifecycle,
): Promise<Rotation> {
  const { name, versionId: before, begun, old } = rotatable;
  if (begun !== undefined && value.equals(old)) return finish(rotatable, begun, lifecycle);
  requireNew(rotatable, value);
  const intended = lifecycle.nextVersionId(before);
  await noteIntention(rotatable, intended, lifecycle);
  const versionId = await put(name, rotatable.contentWith(value), intended, lifecycle);
  return marked(rotatable, { versionId, previousVersionId: before, old }, lifecycle);
}

/** What is in place already is marked, and that is all. */
async function finish(
  rotatable: Rotatable,
  begun: BegunRotation,
  lifecycle: Lifecycle,
): Promise<Rotation> {
  const { versionId } = rotatable;
  return { ...(await marked(rotatable, { versionId, ...begun }, lifecycle)), isResumed: true };
}

interface Versions extends BegunRotation {
  readonly versionId: string;
}

async function marked(
  rotatable: Rotatable,
  { versionId, previousVersionId, old }: Versions,
  lifecycle: Lifecycle,
): Promise<Rotation> {
  const { name, key } = rotatable;
  const { stillExposed, problems } = await markRotated(rotatable, lifecycle);
  const order = await orderProblems(name, versionId, previousVersionId, lifecycle);
  return {
    name,
    key,
    versionId,
    previousVersionId,
    isResumed: false,
    stillExposed,
    revocation: revocationOf(old, key ?? name),
    problems: [...order, ...problems],
  };
}

function requireNew({ name, old }: Rotatable, value: Secret): void {
  if (value.reveal() === '') {
    throw new MigrationError(
      'no-new-value',
      'There is no new value.',
      `Pipe it in: pass show ${name} | migrate-secrets rotate ${name}`,
    );
  }
  if (!value.equals(old)) return;
  throw new MigrationError(
    'no-new-value',
    `${name} has this value already.`,
    'Issue another one first: what was in the code is burnt.',
  );
}

async function put(
  name: string,
  content: Secret,
  intended: string,
  lifecycle: Lifecycle,
): Promise<string> {
  const { actions, region, where } = lifecycle;
  try {
    const versionId = await lifecycle.put(name, content, intended);
    const found = await lifecycle.read(name);
    if (found?.versionId === versionId && found.text === content.reveal()) return versionId;
  } catch (error) {
    const { what, next } = adviceFor(error, { actions: actions.put, secret: name, region, where });
    throw new MigrationError('aws-call', `${name} was not rotated: ${what}.`, next, {
      cause: error,
    });
  }
  throw new MigrationError(
    'read-back-differs',
    `What was read back from ${name} is not what was stored.`,
    'Somebody else may have put a version at the same moment: look at it, and run again.',
  );
}

/** Somebody may have put a version between our read and our write: its other keys would be lost. */
async function orderProblems(
  name: string,
  versionId: string,
  expected: string,
  lifecycle: Lifecycle,
): Promise<string[]> {
  try {
    const before = await lifecycle.versionBefore(name, versionId);
    return before === expected
      ? []
      : ['somebody else put a version at the same moment: compare the two latest ones'];
  } catch {
    return ['the order of its versions could not be read'];
  }
}
