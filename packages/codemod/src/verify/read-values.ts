import {
  BatchGetSecretValueCommand,
  GetSecretValueCommand,
  type SecretValueEntry,
} from '@aws-sdk/client-secrets-manager';
import type { Service } from '../service/connect.js';
import { shapeOf } from './shape.js';
import type { Shape } from './types.js';

/** The current value of a secret, of which nothing but its shape is kept, or why there is none. */
export type Value =
  | {
      readonly status: 'read';
      readonly arn: string;
      readonly versionId: string;
      readonly shape: Shape;
    }
  | { readonly status: 'failed'; readonly error: unknown };

/** Source: the reference of BatchGetSecretValue. */
const MOST = 20;

/**
 * Reads the current values, twenty at a time; one by one where the identity may not read in batches,
 * which an application does not need to.
 */
export async function readValues(
  ids: readonly string[],
  service: Service,
): Promise<Map<string, Value>> {
  const values = new Map<string, Value>();
  for (let start = 0; start < ids.length; start += MOST) {
    const some = ids.slice(start, start + MOST);
    const batch = some.length > 1 ? await readBatch(some, service) : undefined;
    for (const id of some) values.set(id, batch?.get(id) ?? (await readOne(id, service)));
  }
  return values;
}

/** Undefined where the whole call is refused; what it leaves out is read one by one. */
async function readBatch(
  SecretIdList: string[],
  { client }: Service,
): Promise<Map<string, Value> | undefined> {
  try {
    const command = new BatchGetSecretValueCommand({ SecretIdList });
    const { SecretValues = [] } = await client.send(command);
    return new Map(
      SecretValues.flatMap((entry) =>
        SecretIdList.filter((id) => id === entry.Name || id === entry.ARN).map(
          (id) => [id, valueOf(entry)] as const,
        ),
      ),
    );
  } catch {
    return undefined;
  }
}

async function readOne(SecretId: string, { client }: Service): Promise<Value> {
  try {
    return valueOf(await client.send(new GetSecretValueCommand({ SecretId })));
  } catch (error) {
    return { status: 'failed', error };
  }
}

function valueOf(entry: Omit<SecretValueEntry, '$metadata'>): Value {
  const { ARN: arn = '', VersionId: versionId = '', SecretString: text } = entry;
  return { status: 'read', arn, versionId, shape: shapeOf(text) };
}
