import {
  DeleteSecretCommand,
  type DeleteSecretCommandInput,
  DescribeSecretCommand,
  RemoveRegionsFromReplicationCommand,
  type ReplicationStatusType,
} from '@aws-sdk/client-secrets-manager';
import type { Service } from '../service/connect.js';
import { inOneLine, problemWith } from './problem.js';

/** How a secret is deleted: so that it can be restored for 7 to 30 days, or for good. */
export type Deletion =
  { readonly kind: 'recoverable'; readonly days: number } | { readonly kind: 'forced' };

/** What became of a secret that was to be deleted. */
export type Removal =
  | { readonly status: 'deleted'; readonly name: string; readonly until: Date | undefined }
  | { readonly status: 'kept'; readonly name: string; readonly problem: string };

/** Whether a secret with this description was created by this tool. */
export function isOurs(description: string): boolean {
  return description.endsWith('by migrate-secrets');
}

/** Deletes a secret that this tool created, and no other. */
export async function removeSecret(
  service: Service,
  name: string,
  deletion: Deletion,
): Promise<Removal> {
  const { client } = service;
  const kept = (problem: string): Removal => ({ status: 'kept', name, problem });
  try {
    const described = await client.send(new DescribeSecretCommand({ SecretId: name }));
    const { Description = '', DeletedDate, ReplicationStatus = [] } = described;
    if (!isOurs(Description)) return kept('migrate-secrets did not create it');
    if (DeletedDate !== undefined && deletion.kind === 'recoverable')
      return { status: 'deleted', name, until: DeletedDate };
    await removeReplicas(client, name, ReplicationStatus);
    const { DeletionDate } = await client.send(
      new DeleteSecretCommand({ SecretId: name, ...window(deletion) }),
    );
    return { status: 'deleted', name, until: DeletionDate };
  } catch (error) {
    const actions = ['DescribeSecret', 'RemoveRegionsFromReplication', 'DeleteSecret'];
    return kept(inOneLine(problemWith(error, service, name, actions)));
  }
}

/** The service deletes no secret that has replicas. */
async function removeReplicas(
  client: Service['client'],
  name: string,
  replicas: readonly ReplicationStatusType[],
): Promise<void> {
  const regions = replicas.flatMap(({ Region }) => Region ?? []);
  if (regions.length === 0) return;
  await client.send(
    new RemoveRegionsFromReplicationCommand({ SecretId: name, RemoveReplicaRegions: regions }),
  );
}

function window(deletion: Deletion): Omit<DeleteSecretCommandInput, 'SecretId'> {
  return deletion.kind === 'forced'
    ? { ForceDeleteWithoutRecovery: true }
    : { RecoveryWindowInDays: deletion.days };
}
