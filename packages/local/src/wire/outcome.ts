import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { ServiceError } from '../errors.js';

/** How a call ends, seen from the wire. */
export type Outcome =
  | { readonly kind: 'success'; readonly body: object }
  | { readonly kind: 'refusal'; readonly error: ServiceError }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'hang' };

/** An outcome in one word, for the call log. */
export function outcomeName(outcome: Outcome): string {
  if (outcome.kind === 'success') return 'ok';
  return outcome.kind === 'refusal' ? outcome.error.code : outcome.kind;
}

/** Sends an outcome in AWS JSON 1.1. A hang sends nothing and leaves the response open. */
export function send(response: ServerResponse, outcome: Outcome): void {
  switch (outcome.kind) {
    case 'success':
      sendJson(response, 200, outcome.body);
      break;
    case 'refusal':
      sendJson(response, outcome.error.status, outcome.error.body);
      break;
    case 'unavailable':
      response.writeHead(503, { 'content-length': 0 }).end();
      break;
    case 'reset':
      response.socket?.resetAndDestroy();
      break;
    case 'hang':
      break;
  }
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, {
      'content-type': 'application/x-amz-json-1.1',
      'cache-control': 'no-store',
      'x-amzn-requestid': randomUUID(),
    })
    .end(JSON.stringify(body));
}
