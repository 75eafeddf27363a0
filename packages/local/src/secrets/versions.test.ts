import { expect, it } from 'vitest';
import type { SecretVersion } from './secret.js';
import { addVersion, moveStage, selectVersion } from './versions.js';

const DAY = 86_400_000;

function add(
  versions: readonly SecretVersion[],
  id: string,
  stages: readonly string[] = ['AWSCURRENT'],
  createdAt = 0,
): readonly SecretVersion[] {
  return addVersion(versions, { id, value: { kind: 'string', text: id }, createdAt }, stages);
}

function stagesOf(versions: readonly SecretVersion[]): Record<string, readonly string[]> {
  return Object.fromEntries(versions.map(({ id, stages }) => [id, stages]));
}

it('makes the first version current, whatever its labels', () => {
  expect(stagesOf(add([], 'a', ['blue']))).toEqual({ a: ['blue', 'AWSCURRENT'] });
});

it('keeps the former version as AWSPREVIOUS and drops the one before', () => {
  const versions = ['a', 'b', 'c'].reduce<readonly SecretVersion[]>((all, id) => add(all, id), []);
  expect(stagesOf(versions)).toEqual({ a: [], b: ['AWSPREVIOUS'], c: ['AWSCURRENT'] });
});

it('moves a custom label without touching the current version', () => {
  const versions = add(add(add([], 'a'), 'b', ['blue']), 'c', ['blue']);
  expect(stagesOf(versions)).toEqual({ a: ['AWSCURRENT'], b: [], c: ['blue'] });
});

it('swaps current and previous on a rollback', () => {
  const versions = moveStage(add(add([], 'a'), 'b'), 'AWSCURRENT', 'a');
  expect(stagesOf(versions)).toEqual({ a: ['AWSCURRENT'], b: ['AWSPREVIOUS'] });
});

it('keeps the 100 newest versions once the others are a day old', () => {
  let versions: readonly SecretVersion[] = [];
  for (let day = 0; day < 130; day++) versions = add(versions, `v${day}`, undefined, day * DAY);
  expect(versions).toHaveLength(100);
  expect(versions[0]?.id).toBe('v30');
});

it('refuses a 101st version within a day', () => {
  let versions: readonly SecretVersion[] = [];
  for (let one = 0; one < 100; one++) versions = add(versions, `v${one}`);
  expect(() => add(versions, 'one too many')).toThrow('quota of 100 versions');
});

it('refuses a 21st label', () => {
  const twenty = Array.from({ length: 19 }, (_, one) => `label${one}`);
  expect(() => add(add([], 'a', twenty), 'b', ['another'])).toThrow('quota of 20 staging labels');
});

const versions = add(add([], 'a'), 'b');

it.each([
  ['nothing', {}, 'b'],
  ['a label', { VersionStage: 'AWSPREVIOUS' }, 'a'],
  ['an id', { VersionId: 'a' }, 'a'],
  ['both', { VersionId: 'b', VersionStage: 'AWSCURRENT' }, 'b'],
])('selects by %s', (_what, wanted, id) => {
  expect(selectVersion(versions, wanted).id).toBe(id);
});

it.each([
  [{ VersionStage: 'blue' }, 'secret value for staging label: blue'],
  [{ VersionId: 'z' }, 'secret value for VersionId: z'],
  [{ VersionId: 'a', VersionStage: 'AWSCURRENT' }, 'not associated to the provided VersionId'],
])('refuses to select by %j', (wanted, message) => {
  expect(() => selectVersion(versions, wanted)).toThrow(message);
});
