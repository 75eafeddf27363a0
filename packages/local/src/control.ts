import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import type { CallLog } from './call-log.js';
import type { Clock } from './clock.js';
import { ServiceError } from './errors.js';
import { faultSchema } from './faults/fault.js';
import type { Faults } from './faults/faults.js';
import { readJson } from './wire/read-json.js';

const PREFIX = '/_control/';

/** What a test in another process may steer and look at. */
export interface Steering {
  readonly faults: Faults;
  readonly calls: CallLog;
  readonly clock: Clock;
}

/** Whether a request steers the endpoint rather than calls Secrets Manager. */
export function isSteering({ url = '' }: IncomingMessage): boolean {
  return url.startsWith(PREFIX);
}

/**
 * Answers a control request. 200 with JSON, or 400 with `{ error }` for a body of the wrong shape.
 *
 * | request | effect |
 * |---|---|
 * | `GET /_control/calls` | the calls so far |
 * | `DELETE /_control/calls` | forgets them |
 * | `POST /_control/faults` | adds a fault |
 * | `DELETE /_control/faults` | takes all faults and lags away |
 * | `POST /_control/lags` | sets `listLagMs`, `forceDeleteLagMs` |
 * | `POST /_control/clock` | `{ "advanceMs": … }` moves the time forward |
 */
export async function steer(
  message: IncomingMessage,
  response: ServerResponse,
  steering: Steering,
): Promise<void> {
  const route = `${message.method ?? ''} ${(message.url ?? '').slice(PREFIX.length)}`;
  const action = Object.hasOwn(actions, route) ? actions[route] : undefined;
  if (action === undefined) {
    reply(response, 404, { error: `There is no ${route}.` });
    return;
  }
  try {
    reply(response, 200, action(steering, await readJson(message)) ?? {});
  } catch (error) {
    if (!(error instanceof v.ValiError || error instanceof ServiceError)) throw error;
    reply(response, 400, { error: error.message });
  }
}

const milliseconds = v.pipe(v.number(), v.minValue(0));
const lagsSchema = v.strictObject({
  listLagMs: v.optional(milliseconds),
  forceDeleteLagMs: v.optional(milliseconds),
});
const clockSchema = v.strictObject({ advanceMs: milliseconds });

type Action = (steering: Steering, body: unknown) => unknown;

const actions: Partial<Record<string, Action>> = {
  'GET calls': ({ calls }) => calls.list(),
  'DELETE calls': ({ calls }) => calls.clear(),
  'POST faults': ({ faults }, body) => {
    faults.add(v.parse(faultSchema, body));
  },
  'DELETE faults': ({ faults }) => faults.clear(),
  'POST lags': ({ faults }, body) => {
    Object.assign(faults, v.parse(lagsSchema, body));
  },
  'POST clock': ({ clock }, body) => clock.advance(v.parse(clockSchema, body).advanceMs),
};

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
