import type { ValueRule } from './value-rule.js';

/** Credentials known by their look that secretlint's preset lacks, or finds too narrowly. */
export const TOKENS: readonly ValueRule[] = [
  {
    id: 'url-password',
    kind: 'connection-url',
    what: 'URL with a password',
    keywords: ['://'],
    search:
      /\b[a-z][a-z\d+.-]{1,30}:\/\/[^\s:/?#@'"<>]{0,200}:(?<secret>[^\s@/'"<>\uFFFC]{1,200})@(?=[^\s@])/gi,
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
    matches: ['postgres://app:{alnum:16}@db.internal/app', 'redis://:{alnum:12}@cache:6379'],
    nonMatches: ['postgres://localhost:5432/app', 'https://example.com/@scope/name'],
  },
  {
    id: 'jwt',
    kind: 'token',
    what: 'JSON web token',
    keywords: ['eyJ'],
    search: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{16,}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc7519',
    matches: ['eyJhbGciOiJI{alnum:24}.eyJzdWIiOi{alnum:40}.{alnum:43}'],
    nonMatches: ['eyJhbGciOiJI{alnum:24}'],
  },
  {
    id: 'google-api-key',
    kind: 'api-key',
    what: 'Google API key',
    keywords: ['AIza'],
    search: /\bAIza[\w-]{35}(?![\w-])/g,
    source: 'https://cloud.google.com/docs/authentication/api-keys',
    matches: ['AIza{alnum:35}'],
    nonMatches: ['AIza{alnum:20}'],
  },
];
