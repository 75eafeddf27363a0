// The SDK alone, from import to value.
import { stopwatch } from './stopwatch.js';

const stop = stopwatch();
const { GetSecretValueCommand, SecretsManagerClient } =
  await import('@aws-sdk/client-secrets-manager');
await new SecretsManagerClient().send(new GetSecretValueCommand({ SecretId: 'bench/0' }));
stop();
