import { CONFIDENCES, SECRET_KINDS, type Evidence } from '@secretlift/detector';
import { z } from 'zod';

const CONFIDENCE = z.enum(CONFIDENCES);
const KIND = z.enum(SECRET_KINDS);

const EVIDENCE = ['value', 'name', 'sink', 'entropy'] as const satisfies readonly Evidence['by'][];

const MATCHER = z.union([
  z.string(),
  z.strictObject({ pattern: z.string(), flags: z.string().optional() }),
]);

const PATTERN = z.strictObject({
  name: z.string().describe('What it finds, for people: "Acme key".'),
  pattern: z.string().describe('A regular expression; its group "secret" is the value.'),
  flags: z.string().optional(),
  confidence: CONFIDENCE.optional(),
  kind: KIND.optional(),
  keywords: z.array(z.string()).optional().describe('Texts one of which stands in every match.'),
});

const SINK = z.strictObject({
  module: z.string().describe('As it is imported, with * at the end for all that begin so.'),
  call: z.string().optional().describe('What is called, from the module’s export.'),
  argument: z.int().nonnegative().optional().describe('Position of the argument, from 0.'),
  option: z.string().optional().describe('The way into that argument: "auth.password".'),
  name: z.string().optional().describe('What it takes, for people.'),
  kind: KIND.optional(),
});

/**
 * What counts as a credential: options of the ESLint rule too, so that a flat config can refer to
 * them: `['error', config.detection]`.
 */
export const DETECTION = z
  .strictObject({
    minimumConfidence: CONFIDENCE.optional().describe('The least sure findings that matter.'),
    patterns: z.array(PATTERN).optional().describe('Formats that the detector does not know.'),
    names: z.array(z.string()).optional().describe('Names of what holds a credential.'),
    sinks: z.array(SINK).optional().describe('Calls that take a credential.'),
    ignoredValues: z.array(MATCHER).optional().describe('Values that are none.'),
    ignoredNames: z.array(MATCHER).optional().describe('Names of what holds none.'),
    ignoredFiles: z.array(z.string()).optional().describe('Globs of files that hold none.'),
    testFiles: z.boolean().optional().describe('Look into tests, stories and fixtures.'),
    comments: z.boolean().optional().describe('Look into comments.'),
    kinds: z.array(KIND).optional().describe('The kinds that matter. Default: all.'),
    minimumEntropy: z
      .partialRecord(z.enum(EVIDENCE), z.number())
      .optional()
      .describe('Bits a character that a value needs, by what decided.'),
  })
  .describe('What counts as a credential, for the ESLint rule as well.');
