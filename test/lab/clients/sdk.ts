import * as aws from '@aws-sdk/client-secrets-manager';
import { AwsError, type LabClientKind, type Reply } from './client.js';

type SendableCommand = Parameters<aws.SecretsManagerClient['send']>[0];
type CommandClass = new (request: Record<string, unknown>) => SendableCommand;

/** The AWS SDK for JavaScript, version 3: a dependency of ours, so never absent. */
export const sdk: LabClientKind = {
  name: 'AWS SDK v3',
  absence: () => Promise.resolve(undefined),
  connect: ({ url, region }) => {
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = new aws.SecretsManagerClient({ endpoint: url, region, credentials });
    return Promise.resolve({
      call: async (operation, request) => {
        const Command = aws[`${operation}Command`] as unknown as CommandClass;
        return (await client.send(new Command(request)).catch(rethrow)) as Reply;
      },
      [Symbol.asyncDispose]: () => {
        client.destroy();
        return Promise.resolve();
      },
    });
  },
};

function rethrow(error: unknown): never {
  throw error instanceof aws.SecretsManagerServiceException ? new AwsError(error.name) : error;
}
