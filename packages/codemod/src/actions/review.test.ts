import { afterEach, expect, it, vi } from 'vitest';
import { isPlain } from './review.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

it.each([
  [{}, 'xterm-256color', false],
  [{ plain: true }, 'xterm-256color', true],
  [{}, 'dumb', true],
])('%j in a terminal of the type %s is plain: %s', (manner, type, plain) => {
  vi.stubEnv('TERM', type);
  expect(isPlain(manner)).toBe(plain);
});
