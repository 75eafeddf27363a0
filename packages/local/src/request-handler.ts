import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isSteering, steer, type Steering } from './control.js';
import { refusal, ServiceError } from './errors.js';
import type { Service } from './service.js';
import { browserRefusal } from './wire/browser.js';
import { outcomeName, send, type Outcome } from './wire/outcome.js';
import { readCall } from './wire/read-call.js';

/** What a request is answered with. */
export interface HandlerParts {
  readonly service: Service;
  readonly steering: Steering;
  /** The Region of requests without a signature. */
  readonly region: string;
  /** Whether `/_control/…` is served. */
  readonly control: boolean;
  /** Whether the Host header may name this machine in any way. */
  readonly anyHost: boolean;
  /** Receives what goes wrong on the way to an answer. */
  readonly report: (error: unknown) => void;
}

/** Answers HTTP requests: refuses browsers, steers tests, and hands AWS calls to the service. */
export function requestHandler(parts: HandlerParts): RequestListener {
  return (message, response) => {
    const refused = browserRefusal(message, parts.anyHost);
    if (refused !== undefined) refuse(response, refused);
    else respond(message, response, parts).catch(parts.report);
  };
}

async function respond(
  message: IncomingMessage,
  response: ServerResponse,
  parts: HandlerParts,
): Promise<void> {
  if (parts.control && isSteering(message)) await steer(message, response, parts.steering);
  else send(response, await answer(message, parts));
}

function refuse(response: ServerResponse, reason: string): void {
  response.writeHead(403, { 'content-type': 'text/plain', connection: 'close' }).end(`${reason}\n`);
}

async function answer(message: IncomingMessage, parts: HandlerParts): Promise<Outcome> {
  const { calls, clock } = parts.steering;
  try {
    const call = await readCall(message, parts.region);
    const ended = calls.arrived(call, clock.now());
    const outcome = await parts.service.answer(call);
    ended(outcomeName(outcome));
    return outcome;
  } catch (error) {
    // What is no ServiceError here is a request that broke off: nobody reads the answer.
    const known = error instanceof ServiceError ? error : refusal.malformedRequest('No request.');
    return { kind: 'refusal', error: known };
  }
}
