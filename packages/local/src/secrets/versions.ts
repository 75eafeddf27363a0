import { refusal } from '../errors.js';
import { CURRENT, PREVIOUS, type SecretVersion } from './secret.js';

const VERSION_QUOTA = 100;
const STAGE_QUOTA = 20;
const DAY = 86_400_000;

/**
 * Adds a version and moves the labels to it. The first version of a secret always becomes current.
 *
 * @throws LimitExceededException when more than 100 versions or 20 labels would remain
 */
export function addVersion(
  versions: readonly SecretVersion[],
  version: Omit<SecretVersion, 'stages'>,
  stages: readonly string[],
): readonly SecretVersion[] {
  const labels = versions.length === 0 ? new Set([...stages, CURRENT]) : new Set(stages);
  const added = [...versions, { ...version, stages: [] }];
  const labelled = [...labels].reduce(
    (all, stage) => moveStage(all, stage, version.id),
    withoutSurplus(added, version.createdAt),
  );
  if (labelled.flatMap(({ stages }) => stages).length > STAGE_QUOTA)
    throw refusal.stagesExhausted();
  return labelled;
}

/** Moves a label to a version. The version that AWSCURRENT leaves becomes AWSPREVIOUS. */
export function moveStage(
  versions: readonly SecretVersion[],
  stage: string,
  versionId: string,
): readonly SecretVersion[] {
  const holder = versionWithStage(versions, stage);
  if (holder?.id === versionId) return versions;
  const moved = attach(removeStage(versions, stage), stage, versionId);
  return stage === CURRENT && holder !== undefined ? moveStage(moved, PREVIOUS, holder.id) : moved;
}

/** Takes a label off whichever version carries it. */
export function removeStage(
  versions: readonly SecretVersion[],
  stage: string,
): readonly SecretVersion[] {
  return versions.map((version) =>
    version.stages.includes(stage)
      ? { ...version, stages: version.stages.filter((other) => other !== stage) }
      : version,
  );
}

/** The version that carries the label. */
export function versionWithStage(
  versions: readonly SecretVersion[],
  stage: string,
): SecretVersion | undefined {
  return versions.find(({ stages }) => stages.includes(stage));
}

/** The version with the id. */
export function versionWithId(
  versions: readonly SecretVersion[],
  id: string,
): SecretVersion | undefined {
  return versions.find((version) => version.id === id);
}

/**
 * The version that a read asks for: by id, by label, by both (which must agree), or the current one.
 *
 * @throws ResourceNotFoundException or InvalidRequestException, as AWS does
 */
export function selectVersion(
  versions: readonly SecretVersion[],
  wanted: { VersionId?: string | undefined; VersionStage?: string | undefined },
): SecretVersion {
  const stage = wanted.VersionStage ?? (wanted.VersionId === undefined ? CURRENT : undefined);
  if (wanted.VersionId === undefined) return requireStage(versions, stage ?? CURRENT);
  const version = versionWithId(versions, wanted.VersionId);
  if (version === undefined) throw refusal.versionNotFound(wanted.VersionId);
  if (stage !== undefined && !version.stages.includes(stage)) throw refusal.stageNotOnVersion();
  return version;
}

function requireStage(versions: readonly SecretVersion[], stage: string): SecretVersion {
  const version = versionWithStage(versions, stage);
  if (version === undefined) throw refusal.stageNotFound(stage);
  return version;
}

function attach(
  versions: readonly SecretVersion[],
  stage: string,
  versionId: string,
): readonly SecretVersion[] {
  return versions.map((version) =>
    version.id === versionId ? { ...version, stages: [...version.stages, stage] } : version,
  );
}

/** AWS keeps the 100 newest versions, every labelled one, and every one of the last 24 hours. */
function withoutSurplus(versions: readonly SecretVersion[], now: number): readonly SecretVersion[] {
  const surplus = versions
    .filter(({ stages, createdAt }) => stages.length === 0 && createdAt <= now - DAY)
    .slice(0, Math.max(0, versions.length - VERSION_QUOTA));
  const kept = versions.filter((version) => !surplus.includes(version));
  if (kept.length > VERSION_QUOTA) throw refusal.versionsExhausted();
  return kept;
}
