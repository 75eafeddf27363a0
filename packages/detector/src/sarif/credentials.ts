import type { ReportedRule } from './report.js';

/** What a rule about hardcoded credentials says of itself, whichever tool of ours has found them. */
export const CREDENTIALS = {
  help: [
    'A credential in source code is known to everyone who can read the repository, now or later, and stays in its history.',
    '1. **Rotate it** where it is valid: what was in a repository counts as published.',
    '2. **Move it** to a secret store: `npx migrate-secrets` stores it in AWS Secrets Manager and rewrites the code to read it at run time.',
    '3. Where it is no credential, say so beside it: `// eslint-disable-next-line secretlift/no-hardcoded-credentials -- why`.',
  ].join('\n\n'),
  /** Weaknesses by their numbers: hard-coded credentials, password, cryptographic key. */
  tags: ['security', 'external/cwe/cwe-798', 'external/cwe/cwe-259', 'external/cwe/cwe-321'],
  /** Critical, as CodeQL's query for the same weakness has it. */
  securitySeverity: '9.8',
} as const satisfies Partial<ReportedRule>;
