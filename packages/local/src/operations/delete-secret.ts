import { refusal } from '../errors.js';
import { newArn, parseSecretId } from '../secrets/arn.js';
import { findSecret, lookUpSecret } from '../secrets/secret-id.js';
import type { StoredSecret } from '../secrets/secret.js';
import type { Request } from '../requests/shapes.js';
import { epochSeconds, type Operation, type Scene } from './operation.js';

const DAY = 86_400_000;
const DEFAULT_WINDOW_DAYS = 30;

export const deleteSecret: Operation<'DeleteSecret'> = (request, scene) => {
  const days = recoveryWindow(request);
  return request.ForceDeleteWithoutRecovery
    ? deleteNow(request.SecretId, scene)
    : scheduleDeletion(request.SecretId, days, scene);
};

function recoveryWindow(request: Request<'DeleteSecret'>): number {
  const days = request.RecoveryWindowInDays;
  if (request.ForceDeleteWithoutRecovery && days !== undefined)
    throw refusal.recoveryWindowWithForce();
  if (days !== undefined && (days < 7 || days > 30)) throw refusal.recoveryWindowOutOfRange();
  return days ?? DEFAULT_WINDOW_DAYS;
}

function scheduleDeletion(secretId: string, days: number, scene: Scene): object {
  const secret = findSecret(scene.secrets, scene.region, secretId);
  if (secret.deletion !== undefined) throw refusal.alreadyMarkedForDeletion();
  requireNoReplicas(secret);
  const finalAt = scene.now + days * DAY;
  const deletion = { requestedAt: scene.now, finalAt, forced: false };
  scene.secrets.save({ ...secret, deletion, changedAt: scene.now });
  return reply(secret, finalAt);
}

/** Nothing to delete is a success, too: the reply then has an ARN of the name that was asked for. */
function deleteNow(secretId: string, scene: Scene): object {
  const secret = lookUpSecret(scene.secrets, scene.region, secretId);
  if (secret === undefined) return unknownSecretReply(secretId, scene);
  requireNoReplicas(secret);
  const finalAt = scene.now + scene.forceDeleteLagMs;
  if (scene.forceDeleteLagMs === 0) scene.secrets.remove(secret);
  else {
    const deletion = { requestedAt: scene.now, finalAt, forced: true };
    scene.secrets.save({ ...secret, versions: [], deletion });
  }
  return reply(secret, scene.now);
}

function requireNoReplicas({ arn, replicaOf, replicas = [] }: StoredSecret): void {
  if (replicaOf !== undefined) throw refusal.notOnReplica();
  if (replicas.length > 0) throw refusal.stillReplicated(arn, replicas);
}

function unknownSecretReply(secretId: string, { region, accountId, now }: Scene): object {
  const name = parseSecretId(secretId)?.name ?? secretId;
  const arn = secretId.startsWith('arn:') ? secretId : newArn(region, accountId, name);
  return { ARN: arn, Name: name, DeletionDate: epochSeconds(now) };
}

function reply(secret: StoredSecret, deletionDate: number): object {
  return { ARN: secret.arn, Name: secret.name, DeletionDate: epochSeconds(deletionDate) };
}
