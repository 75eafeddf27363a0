import { DescribeSecretCommand } from '@aws-sdk/client-secrets-manager';
import { isOurs } from '../exposure.js';
import type { ManifestSecret } from '../manifest/schema.js';
import { adviceFor } from '../service/advice.js';
import { requireAnswer } from '../service/answer.js';
import { causeOf } from '../service/cause.js';
import type { Service } from '../service/connect.js';
import type { Deletion } from '../store/index.js';
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
  service: Service,
): Promise<Sentence> {
  const kept = (why: string): Sentence => ({ status: 'kept', name, why });
  try {
    const described = await service.client.send(new DescribeSecretCommand({ SecretId: name }));
    const { ARN, Tags = [], DeletedDate } = described;
    if (ARN !== arn) return kept('it is another secret of the same name: its ARN is another');
    if (!isOurs(Tags)) return kept('it has no tag of migrate-secrets');
    if (DeletedDate === undefined || deletion.kind === 'forced') {
      return { status: 'to-delete', name, readBy };
    }
    const day = DeletedDate.toISOString().slice(0, 10);
    return { status: 'gone', name, why: `it is scheduled for deletion on ${day}` };
  } catch (error) {
    requireAnswer(error, service);
    if (causeOf(error) === 'not-found') return { status: 'gone', name, why: 'it does not exist' };
    const { region, where } = service;
    return kept(
      adviceFor(error, { actions: ['DescribeSecret'], secret: name, region, where }).what,
    );
  }
}
