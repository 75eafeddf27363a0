import { expect, test } from 'vitest';
import { defaults, settingsFrom } from './settings.js';

test('defaults, then the environment, then the program', () => {
  const environment = { SECRETLIFT_TTL: '1000', SECRETLIFT_PREFIX: 'prod/', SECRETLIFT_SOURCE: '' };
  expect(settingsFrom(environment, { ttl: 5 })).toEqual({ ...defaults, ttl: 5, prefix: 'prod/' });
});

test.each([
  ['SECRETLIFT_TTL', '1000', { ttl: 1_000 }],
  ['SECRETLIFT_MAX_STALE', '1000', { maxStale: 1_000 }],
  ['SECRETLIFT_TIMEOUT', '1000', { timeout: 1_000 }],
  ['SECRETLIFT_REGIONS', 'eu-west-1, eu-west-2', { regions: ['eu-west-1', 'eu-west-2'] }],
  ['SECRETLIFT_PREFIX', 'prod/', { prefix: 'prod/' }],
  ['SECRETLIFT_SOURCE', 'agent', { source: 'agent' }],
  ['PARAMETERS_SECRETS_EXTENSION_HTTP_PORT', '2774', { agentPort: 2_774 }],
])('%s=%s', (name, text, expected) => {
  expect(settingsFrom({ [name]: text })).toEqual({ ...defaults, ...expected });
});

test.each([
  ['SECRETLIFT_TTL', '5m'],
  ['SECRETLIFT_TIMEOUT', '-1'],
  ['SECRETLIFT_SOURCE', 'vault'],
])('%s=%s is refused by name', (name, text) => {
  expect(() => settingsFrom({ [name]: text })).toThrow(
    expect.objectContaining({ reason: 'setting-invalid', id: name }),
  );
});
