import { refusal } from '../errors.js';
import { findActiveSecret } from '../secrets/secret-id.js';
import { CURRENT, type SecretVersion } from '../secrets/secret.js';
import { moveStage, removeStage, versionWithId, versionWithStage } from '../secrets/versions.js';
import type { Request } from '../requests/shapes.js';
import type { Operation } from './operation.js';

/** Attaches, moves or removes a label. A move must name the version that carries the label now. */
export const updateSecretVersionStage: Operation<'UpdateSecretVersionStage'> = (
  request,
  { secrets, region, now },
) => {
  const secret = findActiveSecret(secrets, region, request.SecretId);
  requireKnownVersions(secret.versions, request);
  requireHolder(secret.versions, request);
  const versions = relabelled(secret.versions, request);
  secrets.save({ ...secret, versions, changedAt: now });
  return { ARN: secret.arn, Name: secret.name };
};

type StageRequest = Request<'UpdateSecretVersionStage'>;

function requireKnownVersions(versions: readonly SecretVersion[], request: StageRequest): void {
  for (const id of [request.RemoveFromVersionId, request.MoveToVersionId])
    if (id !== undefined && versionWithId(versions, id) === undefined)
      throw refusal.versionNotFound(id);
}

function requireHolder(versions: readonly SecretVersion[], request: StageRequest): void {
  const { VersionStage: stage, RemoveFromVersionId: from, MoveToVersionId: to } = request;
  const holder = versionWithStage(versions, stage);
  if (from !== undefined && holder?.id !== from) throw refusal.stageNotAttached(stage, from);
  if (from === undefined && holder !== undefined && holder.id !== to)
    throw refusal.removeFromMissing(stage, holder.id);
}

function relabelled(
  versions: readonly SecretVersion[],
  { VersionStage: stage, MoveToVersionId: to }: StageRequest,
): readonly SecretVersion[] {
  if (to !== undefined) return moveStage(versions, stage, to);
  if (stage === CURRENT) throw refusal.currentNotRemovable();
  return removeStage(versions, stage);
}
