import { MigrationError } from '../errors.js';
import { adviceFor } from './advice.js';
import { causeOf, type Cause } from './cause.js';
import type { Whereabouts } from './connect.js';

/** What no other call escapes either. */
const GENERAL: ReadonlySet<Cause> = new Set<Cause>([
  'credentials-expired',
  'credentials-rejected',
  'credentials-missing',
  'region-missing',
  'clock',
  'unreachable',
  'timeout',
]);

/**
 * Lets an error pass that is about one call, such as a permission that is not needed.
 *
 * @throws MigrationError where the service does not answer at all, or not these credentials
 */
export function requireAnswer(error: unknown, { region, where }: Whereabouts): void {
  if (!GENERAL.has(causeOf(error))) return;
  const { what, next } = adviceFor(error, { actions: [], region, where });
  throw new MigrationError('aws-call', sentence(what), sentence(next), { cause: error });
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
