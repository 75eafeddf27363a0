import type { SecretsManager } from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach } from 'vitest';
import { startLocalSecretsManager, type LocalSecretsManager } from '../local-secrets-manager.js';
import { clientFor } from './client.js';

/** An endpoint and an SDK client for it, both made anew for each test of the file. */
export function useEndpoint(): {
  readonly server: LocalSecretsManager;
  readonly client: SecretsManager;
} {
  let server: LocalSecretsManager;
  let client: SecretsManager;
  beforeEach(async () => {
    server = await startLocalSecretsManager();
    client = clientFor(server);
  });
  afterEach(async () => {
    client.destroy();
    await server.close();
  });
  return {
    get server() {
      return server;
    },
    get client() {
      return client;
    },
  };
}
