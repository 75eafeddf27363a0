import { refusal } from '../errors.js';
import { newArn } from '../secrets/arn.js';
import { requireCreatableName } from '../secrets/secret-id.js';
import { replicationOf } from '../secrets/replica.js';
import type { SecretValue, SecretVersion, StoredSecret } from '../secrets/secret.js';
import { addVersion } from '../secrets/versions.js';
import type { Request } from '../requests/shapes.js';
import type { Operation, Scene } from './operation.js';
import { repeatedVersion, requestedValue, requireToken } from './requested-value.js';
import { requestedReplicas } from './replication.js';
import { mergeTags } from './tags.js';

/** Without a value the secret has no version yet, and the reply no VersionId. */
export const createSecret: Operation<'CreateSecret'> = (request, scene) => {
  requireCreatableName(request.Name);
  const token = requireToken(request.ClientRequestToken);
  const value = requestedValue(request);
  const existing = scene.secrets.get(scene.region, request.Name);
  if (existing !== undefined) return repeatedCreation(existing, token, value);
  const secret = newSecret(request, scene, firstVersions(token, value, scene.now));
  scene.secrets.save(secret);
  const { arn: ARN, name: Name } = secret;
  return { ARN, Name, VersionId: value && token, ...replicationOf(secret) };
};

function repeatedCreation(
  existing: StoredSecret,
  token: string,
  value: SecretValue | undefined,
): object {
  if (existing.deletion !== undefined) throw refusal.nameScheduledForDeletion();
  const version = repeatedVersion(existing, token, value);
  if (version === undefined) throw refusal.nameTaken(existing.name);
  return { ARN: existing.arn, Name: existing.name, VersionId: version.id };
}

function firstVersions(
  token: string,
  value: SecretValue | undefined,
  now: number,
): readonly SecretVersion[] {
  return value === undefined ? [] : addVersion([], { id: token, value, createdAt: now }, []);
}

function newSecret(
  request: Request<'CreateSecret'>,
  scene: Scene,
  versions: readonly SecretVersion[],
): StoredSecret {
  const { region, accountId, now } = scene;
  const replicas = requestedReplicas(request.AddReplicaRegions ?? [], scene);
  return {
    arn: newArn(region, accountId, request.Name),
    region,
    name: request.Name,
    ...(request.Description && { description: request.Description }),
    ...(request.KmsKeyId && { kmsKeyId: request.KmsKeyId }),
    ...(request.Type && { type: request.Type }),
    tags: mergeTags([], request.Tags),
    versions,
    createdAt: now,
    changedAt: now,
    ...(replicas.length > 0 && { replicas }),
  };
}
