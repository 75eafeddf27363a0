import { isOurs } from '../exposure.js';
import type { ManifestSecret } from '../manifest/schema.js';
import { adviceFor } from '../service/advice.js';
import { requireAnswer } from '../service/answer.js';
import { causeOf } from '../service/cause.js';
import { isParameter } from '../parameter-id.js';
import type { Deletion } from '../store/index.js';
import type { Lifecycle } from '../store/lifecycle/index.js';
import type { Sentence } from './types.js';

/**
 * Judges a secret of the manifest: it has to be the very one that was stored, tag, ARN and all. The
 * store looks at the description before it deletes, too.
 *
 * @param readBy how many places in the code read it
 * @throws MigrationError where the service does not answer
 */
export async function sentenceFor(
  { name, arn }: ManifestSecret,
  readBy: number,
  deletion: Deletion,
  lifecycle: Lifecycle,
): Promise<Sentence> {
  const kept = (why: string): Sentence => ({ status: 'kept', name, why });
  try {
    const described = await lifecycle.describe(name);
    const { tags, deletionDate } = described;
    if (described.arn !== arn)
      return kept('it is another secret of the same name: its ARN is another');
    if (!isOurs(tags)) return kept('it has no tag of migrate-secrets');
    if (isParameter(name) && deletion.kind !== 'forced')
      return kept('nothing can restore a parameter: --force deletes it for good');
    if (deletionDate === undefined || deletion.kind === 'forced') {
      return { status: 'to-delete', name, readBy };
    }
    const day = deletionDate.toISOString().slice(0, 10);
    return { status: 'gone', name, why: `it is scheduled for deletion on ${day}` };
  } catch (error) {
    requireAnswer(error, lifecycle);
    if (causeOf(error) === 'not-found') return { status: 'gone', name, why: 'it does not exist' };
    const { region, where, actions } = lifecycle;
    return kept(adviceFor(error, { actions: actions.describe, secret: name, region, where }).what);
  }
}
