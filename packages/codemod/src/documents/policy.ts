import { z } from 'zod';

const STATEMENT = z.object({
  Sid: z.string(),
  Effect: z.literal('Allow'),
  Principal: z.object({ AWS: z.array(z.string()) }).optional(),
  Action: z.array(z.string()),
  Resource: z.union([z.array(z.string()), z.string()]),
  Condition: z
    .record(z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())])))
    .optional(),
});

/** A policy as IAM reads it. */
export const POLICY = z.object({
  Version: z.literal('2012-10-17'),
  Statement: z.array(STATEMENT),
});
