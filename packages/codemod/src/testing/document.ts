import type { MigrationDocument } from '../documents/migration.js';
import { schemaUrl } from '../documents/schema-url.js';

/** A document in which each thing occurs that a report shows; every free text of it is `text`. */
export function documentOf(text: string): MigrationDocument {
  const at = { file: `src/${text}`, line: 3, column: 5 };
  const about = {
    rule: text,
    kind: 'password',
    what: text,
    binding: text,
    confidence: 'high',
    inTest: false,
  } as const;
  const policy = {
    Version: '2012-10-17' as const,
    Statement: [{ Sid: text, Effect: 'Allow' as const, Action: [text], Resource: [text] }],
  };
  const place = {
    ...at,
    binding: text,
    accessor: 'getSecretSync',
    backDoor: true,
    diffLine: 3,
  } as const;
  return {
    $schema: schemaUrl('migration'),
    version: 1,
    tool: { name: 'migrate-secrets', version: text },
    repository: { name: text, commit: text },
    finishedAt: '2026-01-31T12:00:00.000Z',
    status: 'carried-out',
    exitCode: 1,
    filesRead: 9,
    passedOver: [{ file: text, reason: 'unreadable', detail: text }],
    findings: [
      { ...at, ...about, fate: 'lifted', secret: text },
      { ...at, ...about, line: 7, fate: 'refused' },
      { ...at, ...about, line: 9, fate: 'exempt' },
    ],
    secrets: [
      {
        name: text,
        keys: [text],
        status: 'failed',
        problem: text,
        values: [
          {
            key: text,
            kind: 'password',
            what: text,
            revocation: { what: text, url: 'https://example.com/' },
          },
        ],
        places: [place],
      },
    ],
    refusals: [
      { ...at, ...about, line: 7, reason: 'comment', why: text, next: text, byDefault: false },
      { ...at, ...about, line: 9, reason: 'test-file', why: text, next: text, byDefault: true },
    ],
    staying: [
      { binding: text, kind: 'token', what: text, revocation: { what: text }, places: [at, at] },
    ],
    copies: [{ file: text, kind: 'document', lines: [1], of: text, next: text }],
    files: [
      {
        file: at.file,
        status: 'left',
        reason: 'not-writable',
        diff: ['@@ -1,3 +1,4 @@', `+${text}`, ` ${text}`, ' ', `-${text}`, `+a${text}`],
      },
    ],
    dependencies: [text],
    declarations: [text],
    cost: {
      secretsPerMonthInDollars: 0.4,
      readsPerProgramAndMonthInDollars: 0.04,
      ttlInSeconds: 300,
      savedByGrouping: { secrets: 0, perMonthInDollars: 0 },
      configuration: [],
      lines: [text],
    },
    policies: { isProvisional: true, application: policy, migration: policy },
  };
}
