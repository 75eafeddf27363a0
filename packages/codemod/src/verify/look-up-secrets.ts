import { adviceFor } from '../service/advice.js';
import type { Service } from '../service/connect.js';
import { describeSecrets } from './describe.js';
import { readValues, type Value } from './read-values.js';
import type { Description, LookedUp } from './types.js';

/**
 * Looks secrets up as a person would: finds them in the list, then reads each.
 *
 * @param ids names and ARNs, each once
 */
export async function lookUpSecrets(ids: readonly string[], service: Service): Promise<LookedUp[]> {
  const descriptions = await describeSecrets(ids, service);
  const readable = ids.filter((id) => descriptions.get(id)?.deletionDate === undefined);
  const values = await readValues(readable, service);
  return ids.map((id) => lookedUp(id, descriptions.get(id), values.get(id), service));
}

function lookedUp(
  id: string,
  description: Description | undefined,
  value: Value | undefined,
  { region, where }: Service,
): LookedUp {
  const asked = { actions: ['GetSecretValue'], secret: id, region, where };
  if (value === undefined)
    return { status: 'unreadable', id, advice: scheduled(description, asked) };
  if (value.status === 'failed') {
    return { status: 'unreadable', id, advice: adviceFor(value.error, asked) };
  }
  const { arn, versionId, shape } = value;
  const { changed, rotated } = description ?? { changed: undefined, rotated: undefined };
  return { status: 'readable', id, arn, versionId, shape, changed, rotated };
}

/** The list has said so already: no call is made in order to be refused. */
function scheduled(description: Description | undefined, asked: Parameters<typeof adviceFor>[1]) {
  const error = { name: 'InvalidRequestException', message: 'scheduled for deletion' };
  const advice = adviceFor(error, asked);
  const day = description?.deletionDate?.toISOString().slice(0, 10);
  return day === undefined ? advice : { ...advice, what: `${advice.what} on ${day}` };
}
