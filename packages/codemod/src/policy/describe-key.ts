import { DescribeSecretCommand } from '@aws-sdk/client-secrets-manager';
import { parseArn } from '../arn.js';
import { adviceFor } from '../service/advice.js';
import { requireAnswer } from '../service/answer.js';
import type { Service } from '../service/connect.js';
import type { PolicySecret } from './types.js';

/** Where a secret is and which key it has, or why the store does not say. */
export type Described =
  | { readonly status: 'described'; readonly secret: PolicySecret }
  | { readonly status: 'unknown'; readonly problem: string };

/** @throws MigrationError where the service does not answer */
export async function describeKey(SecretId: string, service: Service): Promise<Described> {
  const { client, region, where } = service;
  try {
    const described = await client.send(new DescribeSecretCommand({ SecretId }));
    const { ARN = '', KmsKeyId: key, ReplicationStatus: replicas = [] } = described;
    const arn = parseArn(ARN);
    const isReplicated = replicas.length > 0;
    if (arn !== undefined)
      return { status: 'described', secret: { kind: 'secret', arn, key, isReplicated } };
    return { status: 'unknown', problem: 'the store gives no ARN of the usual form' };
  } catch (error) {
    requireAnswer(error, service);
    const asked = { actions: ['DescribeSecret'], secret: SecretId, region, where };
    return { status: 'unknown', problem: adviceFor(error, asked).what };
  }
}
