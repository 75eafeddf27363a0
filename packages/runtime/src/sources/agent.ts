import { readFile } from 'node:fs/promises';
import type { Environment } from '../environment.js';
import { withDeadline } from './deadline.js';
import { failureOf, type Address, type Outcome, type Source, type StoredValue } from './source.js';

/** Where the agent listens, and how long it may take (milliseconds). */
export interface AgentSettings {
  readonly agentPort: number;
  readonly timeout: number;
}

/**
 * The AWS Secrets Manager Agent, or the Parameters and Secrets Lambda extension: a cache beside the
 * program, on localhost, that holds the credentials. Protocol: GET /secretsmanager/get.
 */
export function createAgent(
  { agentPort, timeout }: AgentSettings,
  environment: Environment,
): Source {
  return {
    read: (address, latest = false) =>
      withDeadline(
        timeout,
        address.regions.length > 0
          ? Promise.resolve(otherRegion)
          : ask(urlOf(address, latest, agentPort), environment),
      ),
  };
}

/** The agent has one Region of its own; to answer from it would give another secret. */
const otherRegion: Outcome = {
  ok: false,
  failure: {
    name: 'InvalidRequestException',
    message: 'the agent reads in its own Region: ask it without a Region, or by ARN',
  },
};

function urlOf({ id, stage, version }: Address, latest: boolean, port: number): URL {
  const url = new URL(`http://localhost:${port}/secretsmanager/get`);
  url.searchParams.set('secretId', id);
  if (stage !== undefined) url.searchParams.set('versionStage', stage);
  if (version !== undefined) url.searchParams.set('versionId', version);
  if (latest) url.searchParams.set('refreshNow', 'true');
  return url;
}

async function ask(url: URL, environment: Environment): Promise<Outcome> {
  try {
    const { status, body } = await get(url, await tokenFrom(environment));
    return status === 200 ? { ok: true, value: valueOf(body) } : refusal(status, body);
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

/** `AWS_TOKEN` may be the token or `file://` and its path; Lambda has it in `AWS_SESSION_TOKEN`. */
async function tokenFrom(environment: Environment): Promise<string> {
  const token = environment['AWS_TOKEN'] ?? environment['AWS_SESSION_TOKEN'] ?? '';
  if (!token.startsWith('file://')) return token;
  return (await readFile(token.slice('file://'.length), 'utf8')).trim();
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** `node:http`, loaded only here, and not `fetch`, which takes 20 ms longer to load. */
function get(url: URL, token: string): Promise<Answer> {
  const http = process.getBuiltinModule('node:http');
  return new Promise((resolve, reject) => {
    const headers = { 'x-aws-parameters-secrets-token': token };
    const request = http.get(url, { headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('error', reject);
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    request.on('error', reject);
  });
}

function valueOf(body: string): StoredValue {
  const { SecretString, SecretBinary } = JSON.parse(body) as Record<string, string | undefined>;
  return SecretBinary === undefined
    ? { kind: 'text', text: SecretString ?? '' }
    : { kind: 'binary', bytes: Buffer.from(SecretBinary, 'base64') };
}

/** The agent passes errors of the service on as they are; its own are plain text. */
function refusal(status: number, body: string): Outcome {
  if (status === 401 || status === 403)
    return { ok: false, failure: { name: 'AgentTokenError', message: 'wrong token', status } };
  return { ok: false, failure: { ...serviceError(body), status } };
}

function serviceError(body: string): { name: string; message: string } {
  try {
    const error = JSON.parse(body) as { __type?: string; message?: string; Message?: string };
    return { name: error.__type ?? 'Error', message: error.message ?? error.Message ?? '' };
  } catch {
    return { name: 'Error', message: 'the agent answered with an error that is not JSON' };
  }
}
