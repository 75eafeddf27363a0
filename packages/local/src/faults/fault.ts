import * as v from 'valibot';
import { requests, type OperationName } from '../requests/shapes.js';

const effects = [
  /** 400 ThrottlingException. */
  'throttle',
  /** 500 InternalServiceError; of Parameter Store, InternalServerError. */
  'internalError',
  /** 503 without a body. */
  'unavailable',
  /** The connection is reset before anything has happened. */
  'reset',
  /** No answer, ever. */
  'hang',
  /** 400 DecryptionFailure; of Parameter Store, AccessDeniedException. */
  'decryptionFailure',
  /** 400 AccessDeniedException, with the operation and the secret that it names. */
  'accessDenied',
  /** 400 ExpiredTokenException. */
  'expiredCredentials',
  /** The operation is carried out, but its reply is lost: the connection is reset. */
  'loseReply',
  /** A read answers with a value that was never stored. */
  'wrongValue',
] as const;

const operationName = v.picklist(Object.keys(requests) as OperationName[]);
const ordinal = v.pipe(v.number(), v.integer(), v.minValue(1));

const selection = {
  /** Only these operations; all by default. */
  operations: v.optional(v.array(operationName)),
  /** Only calls that name this secret, by name or ARN; all by default. */
  secret: v.optional(v.string()),
  /** Which of the matching calls, counted from 1 since the fault was added; all by default. */
  when: v.optional(
    v.union([
      v.strictObject({ calls: v.array(ordinal) }),
      v.strictObject({ first: ordinal }),
      v.strictObject({
        share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
        seed: v.optional(v.number()),
      }),
    ]),
  ),
};

/** The shape of a fault, for what comes in as JSON. */
export const faultSchema = v.variant('effect', [
  v.strictObject({ effect: v.picklist(effects), ...selection }),
  v.strictObject({
    effect: v.literal('latency'),
    ms: v.pipe(v.number(), v.minValue(0)),
    ...selection,
  }),
]);

/**
 * Something that goes wrong: what, for which calls, how often. For instance
 * `{ effect: 'accessDenied', operations: ['CreateSecret'], when: { calls: [7] } }` or
 * `{ effect: 'throttle', when: { share: 0.3 } }`.
 */
export type Fault = v.InferInput<typeof faultSchema>;

/** What can go wrong, apart from latency. */
export type Effect = (typeof effects)[number];
