import { refusal } from '../errors.js';
import type { Request } from '../requests/shapes.js';
import { replicationOf, type Replica } from '../secrets/replica.js';
import { findActiveSecret } from '../secrets/secret-id.js';
import type { StoredSecret } from '../secrets/secret.js';
import type { Operation, Scene } from './operation.js';

export const replicateSecretToRegions: Operation<'ReplicateSecretToRegions'> = (request, scene) => {
  const secret = findActiveSecret(scene.secrets, scene.region, request.SecretId);
  const added = requestedReplicas(request.AddReplicaRegions, scene);
  const kept = (secret.replicas ?? []).filter(
    ({ region }) => !added.some((replica) => replica.region === region),
  );
  return saved({ ...secret, replicas: [...kept, ...added] }, scene);
};

export const removeRegionsFromReplication: Operation<'RemoveRegionsFromReplication'> = (
  request,
  scene,
) => {
  const secret = findActiveSecret(scene.secrets, scene.region, request.SecretId);
  const gone = new Set(request.RemoveReplicaRegions);
  const replicas = (secret.replicas ?? []).filter(({ region }) => !gone.has(region));
  return saved({ ...secret, replicas }, scene);
};

function saved(secret: StoredSecret, { secrets, now }: Scene): object {
  secrets.save({ ...secret, changedAt: now });
  return { ARN: secret.arn, ...replicationOf(secret) };
}

/**
 * The replicas that a request asks for.
 *
 * @throws InvalidParameterException for the Region of the secret itself
 */
export function requestedReplicas(
  regions: Request<'ReplicateSecretToRegions'>['AddReplicaRegions'],
  { region }: Scene,
): readonly Replica[] {
  return regions.map(({ Region, KmsKeyId }) => {
    if (Region === region) throw refusal.replicaInOwnRegion();
    return { region: Region, ...(KmsKeyId !== undefined && { kmsKeyId: KmsKeyId }) };
  });
}
