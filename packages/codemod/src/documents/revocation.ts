import { z } from 'zod';

/** How a burnt value is made worthless. */
export const REVOCATION = z.object({
  what: z.string().describe('How the value is made worthless.'),
  url: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe('The page of the provider.'),
});
