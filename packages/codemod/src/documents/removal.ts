import { z } from 'zod';

const DELETED = z.object({
  status: z.literal('deleted'),
  name: z.string(),
  until: z.iso.datetime().optional().describe('So long it can be restored.'),
});

const KEPT = z.object({
  status: z.literal('kept'),
  name: z.string(),
  problem: z.string().describe('Why it is still there.'),
});

/** What became of a secret that was to be deleted. */
export const REMOVAL = z.discriminatedUnion('status', [DELETED, KEPT]);

type Deleted = Omit<z.infer<typeof DELETED>, 'until'> & { readonly until: Date | undefined };

/** A removal with its moment in the words of JSON. */
export function removalEntry(removal: Deleted | z.infer<typeof KEPT>): z.infer<typeof REMOVAL> {
  return removal.status === 'kept' ? removal : { ...removal, until: removal.until?.toISOString() };
}
