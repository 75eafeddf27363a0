import type { IncomingMessage } from 'node:http';
import type { Call } from '../call.js';
import { refusal } from '../errors.js';
import { isOperation } from '../requests/parse.js';
import { serviceOf, type ServiceName } from '../requests/shapes.js';
import { readJson } from './read-json.js';

const credentialScope =
  /\bCredential=[^/\s]+\/\d{8}\/([a-z0-9-]+)\/(?:secretsmanager|ssm)\/aws4_request/;

/** What each service is called in front of an operation. */
const targets = {
  secretsmanager: 'secretsmanager',
  ssm: 'AmazonSSM',
} as const satisfies Record<ServiceName, string>;

/**
 * Reads an AWS JSON 1.1 request. Any signature will do, or none: this endpoint knows no accounts.
 *
 * @param defaultRegion for a request without a signature
 * @throws UnknownOperationException or SerializationException
 */
export async function readCall(message: IncomingMessage, defaultRegion: string): Promise<Call> {
  const body = await readJson(message);
  const [target, operation = ''] = String(message.headers['x-amz-target'] ?? '').split('.');
  if (!isOperation(operation) || target !== targets[serviceOf(operation)])
    throw refusal.unknownOperation(operation || '(no x-amz-target header)');
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw refusal.malformedRequest('The body is no JSON object.');
  const region = credentialScope.exec(message.headers.authorization ?? '')?.[1] ?? defaultRegion;
  return { operation, region, body: body as Record<string, unknown> };
}
