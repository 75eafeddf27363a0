/** Code for the page of the rule; a test lints each. */
export interface Examples {
  readonly incorrect: readonly string[];
  readonly correct: readonly string[];
}

/** What `no-hardcoded-credentials` reports at its defaults, and what it leaves alone. */
export const EXAMPLES = {
  incorrect: [
    `const password = 'hunter2';`,
    `import session from 'express-session';\nsession({ secret: 'keyboard cat' });`,
    `import jwt from 'jsonwebtoken';\njwt.sign(payload, 'shhhhh');`,
    `connect({ user: 'app', password: process.env.DB_PASSWORD || 'hunter2' });`,
    `if (request.body.password === 'letmein') open();`,
  ],
  correct: [
    `const password = process.env.DB_PASSWORD;`,
    `import { getSecretSync } from '@secretlift/runtime';\nsession({ secret: getSecretSync('app/session') });`,
    `const passwordLabel = 'Password';`,
    `const messages = { password: 'Enter your password' };`,
    `const token = '<your-token>';`,
  ],
} as const satisfies Examples;
