import { describe, expect, test } from 'vitest';
import { judgeSettings } from './settings.js';
import { fill, seeded } from '../testing/sample.js';

const found = (format: string) => {
  const text = fill(format, seeded(3));
  return judgeSettings(text, [], []).map(
    ({ rule, stretch }) => `${rule}: ${text.slice(0, stretch.start)}`,
  );
};

describe('settings in a text', () => {
  test.each([
    ['export HEROKU_API_KEY={hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}', 'heroku-key'],
    ['algolia_api_key = "{hex:32}"', 'algolia-key'],
    ['datadog:\n  api_key: {hex:32}\n', 'datadog-key'],
    ['curl -H "X-Api-Key: {hex:32}" https://api.datadoghq.com/v1', 'name'],
    ['{"newRelicKey": "{hex:40}"}', 'new-relic-credential'],
    ['<fastlyToken>{alnum:32}</fastlyToken>', 'fastly-credential'],
    ['fastly_token := `{alnum:32}`', 'fastly-credential'],
    ['SERVICE_TOKEN={alnum:40}', 'name'],
    ['Authorization: Token {hex:40}', 'name'],
  ])('%s', (format, rule) => {
    expect(found(format).map((text) => text.split(':')[0])).toEqual([rule]);
  });

  test.each([
    'https://github.com/acme/app/commit/{hex:40}',
    'github_sha: {hex:40}',
    'HEROKU_APP_ID={hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}',
    'integrity: sha512-{base64:86}==',
    'token: your-token-goes-here-123',
    'api_key=abcdefghijklmnop1234567890',
    'the token is kept in localStorage2ndCopy',
    'color: 1234567890ab; width: 100px',
  ])('leaves %s', (format) => {
    expect(found(format)).toEqual([]);
  });
});
