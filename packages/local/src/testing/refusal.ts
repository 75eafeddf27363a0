import { expect } from 'vitest';

/** Matches an error that the SDK throws, by its type and a part of its message. */
export function refusalOf(name: string, message = ''): unknown {
  return expect.objectContaining({ name, message: expect.stringContaining(message) as string });
}
