import { SecretsManager, type SecretsManagerClientConfig } from '@aws-sdk/client-secrets-manager';

/** The real SDK, pointed at a local endpoint, with credentials that mean nothing and no retries. */
export function clientFor(
  { url }: { readonly url: string },
  config: SecretsManagerClientConfig = {},
): SecretsManager & Disposable {
  const client = new SecretsManager({
    endpoint: url,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
    ...config,
  });
  return Object.assign(client, {
    [Symbol.dispose]: () => {
      client.destroy();
    },
  });
}
