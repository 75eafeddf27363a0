import type { StoredSecret } from './secret.js';

/** A copy of a secret in another Region, which follows it. */
export interface Replica {
  readonly region: string;
  /** Undefined: the default key of the account there. */
  readonly kmsKeyId?: string;
}

/** A secret as it looks in the Region of one of its replicas; undefined where it has none there. */
export function replicaIn(region: string, secret: StoredSecret): StoredSecret | undefined {
  const replica = secret.replicas?.find((one) => one.region === region);
  if (replica === undefined) return undefined;
  return {
    ...secret,
    kmsKeyId: replica.kmsKeyId,
    arn: secret.arn.replace(`:${secret.region}:`, `:${region}:`),
    region,
    replicaOf: secret.region,
  };
}

/** What DescribeSecret and the like say of replication; here a replica is in step at once. */
export function replicationOf({ region, replicaOf, replicas = [] }: StoredSecret): object {
  if (replicas.length === 0) return {};
  const status = replicas.map((replica) => ({
    Region: replica.region,
    KmsKeyId: replica.kmsKeyId,
    Status: 'InSync',
  }));
  return {
    PrimaryRegion: replicaOf ?? region,
    ...(replicaOf === undefined && { ReplicationStatus: status }),
  };
}
