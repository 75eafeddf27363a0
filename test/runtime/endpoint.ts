import { randomUUID } from 'node:crypto';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  PutSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import type { LoggedCall } from '@secretlift/local';
import { startLocalEndpoint, type LocalEndpoint } from '../support/local-endpoint.js';

/** The local endpoint, and what these tests do with it. */
export interface RuntimeEndpoint extends LocalEndpoint {
  /** Stores a secret under a name that no other test uses; gives the name. */
  create(value: object | string): Promise<string>;
  rotate(name: string, value: object | string): Promise<void>;
  delete(name: string): Promise<void>;
  /** How often this secret was asked for. */
  reads(name: string): Promise<number>;
}

/** Starts the endpoint in a process of its own: a synchronous read would block one in this. */
export async function startRuntimeEndpoint(): Promise<RuntimeEndpoint> {
  const endpoint = await startLocalEndpoint();
  const { client, url } = endpoint;
  return Object.assign(endpoint, {
    async create(value: object | string) {
      const Name = `test/${randomUUID()}`;
      await client.send(new CreateSecretCommand({ Name, SecretString: asText(value) }));
      return Name;
    },
    async rotate(SecretId: string, value: object | string) {
      await client.send(new PutSecretValueCommand({ SecretId, SecretString: asText(value) }));
    },
    async delete(SecretId: string) {
      await client.send(new DeleteSecretCommand({ SecretId, RecoveryWindowInDays: 7 }));
    },
    async reads(name: string) {
      const calls = (await (await fetch(`${url}/_control/calls`)).json()) as LoggedCall[];
      return calls.filter(
        ({ operation, secrets }) => operation === 'GetSecretValue' && secrets.includes(name),
      ).length;
    },
  });
}

function asText(value: object | string): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
