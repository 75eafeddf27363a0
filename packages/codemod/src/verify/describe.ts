import {
  DescribeSecretCommand,
  paginateListSecrets,
  type DescribeSecretCommandOutput,
  type SecretListEntry,
} from '@aws-sdk/client-secrets-manager';
import { requireAnswer } from '../service/answer.js';
import type { Service } from '../service/connect.js';
import type { Description } from './types.js';

/**
 * What is known of the secrets besides their values. Who may not list or describe gets less: to read
 * a value, neither is needed.
 *
 * @throws MigrationError where the service does not answer
 */
export async function describeSecrets(
  ids: readonly string[],
  service: Service,
): Promise<Map<string, Description>> {
  const listed = await listByName(
    ids.filter((id) => !id.startsWith('arn:')),
    service,
  );
  for (const id of ids.filter((one) => !listed.has(one))) {
    const described = await describe(id, service);
    if (described !== undefined) listed.set(id, described);
  }
  return listed;
}

/** The filter is a prefix, and takes ten values. The list can be five minutes behind. */
async function listByName(
  names: readonly string[],
  service: Service,
): Promise<Map<string, Description>> {
  const { client } = service;
  const found = new Map<string, Description>();
  try {
    for (let start = 0; start < names.length; start += 10) {
      const Values = names.slice(start, start + 10);
      const request = { Filters: [{ Key: 'name' as const, Values }], IncludePlannedDeletion: true };
      for await (const { SecretList = [] } of paginateListSecrets({ client }, request)) {
        for (const entry of SecretList) {
          if (entry.Name !== undefined && Values.includes(entry.Name))
            found.set(entry.Name, described(entry));
        }
      }
    }
  } catch (error) {
    requireAnswer(error, service);
  }
  return found;
}

async function describe(SecretId: string, service: Service): Promise<Description | undefined> {
  try {
    return described(await service.client.send(new DescribeSecretCommand({ SecretId })));
  } catch (error) {
    requireAnswer(error, service);
    return undefined;
  }
}

function described(entry: SecretListEntry | DescribeSecretCommandOutput): Description {
  const { ARN: arn = '', LastChangedDate: changed, LastRotatedDate: rotated } = entry;
  return { arn, changed, rotated, deletionDate: entry.DeletedDate };
}
