import { troubleshootingPage } from './troubleshooting.js';
import type { RefusalReason } from './types.js';

/** A refusal in words: what it is, why, and what the person can do. */
export interface RefusalText {
  readonly why: string;
  readonly next: string;
  /** Left alone on purpose, which is no failure of the run. */
  readonly byDefault?: true;
}

/** One text for each reason: a reason without one does not compile. */
export const REFUSALS = {
  'client-code': {
    why: 'this file runs in a browser, where a secret that it fetched would be everybody’s',
    next: 'rotate it, and move the call that needs it to the server',
  },
  comment: {
    why: 'a comment is not run, and everybody who reads the code reads it',
    next: 'delete it, and rotate the value',
  },
  component: {
    why: 'the script of a component is compiled for the browser too, or may be',
    next: 'rotate it, and move what needs it into a server module, a file of its own that migrate-secrets can rewrite',
  },
  declined: {
    why: 'you left it out in the review',
    next: 'run again when you are ready for it',
  },
  directive: {
    why: 'a string statement is a directive or does nothing',
    next: 'delete the line, and rotate the value',
  },
  'edge-runtime': {
    why: 'this file runs on an edge runtime, which has neither worker threads nor the AWS SDK',
    next: 'rotate it, and read it where the platform keeps its secrets, or move the call to Node.js',
  },
  'enum-member': {
    why: 'an enum member must be a constant',
    next: 'replace the enum by an object or a function, and run again',
  },
  'escape-sequence': {
    why: 'the text around it has an octal escape, which a template may not have',
    next: 'write the escape as \\xNN, and run again',
  },
  'false-positive': {
    why: 'you marked it as a false positive',
    next: 'commit the comment that says so',
    byDefault: true,
  },
  'case-label': {
    why: 'a credential to compare with in a switch is a back door in the code',
    next: 'compare with a stored value before the switch',
  },
  jsx: {
    why: 'what JSX renders reaches the browser',
    next: 'rotate it, and read it on the server',
  },
  'module-specifier': {
    why: 'an import needs its address before any code runs',
    next: 'take the credential out of the address',
  },
  'property-name': {
    why: 'it is the name of a property, not a value',
    next: 'store it as a value, and run again',
  },
  'seed-record': {
    why: 'it is one of several records of sample data',
    next: 'nothing, if it opens nothing real; --include-tests migrates it too',
    byDefault: true,
  },
  'split-value': {
    why: 'the value is put together from several expressions',
    next: 'write it as one string, and run again',
  },
  'tagged-template': {
    why: 'the tag receives the raw string, and a call would change what it gets',
    next: 'put the value into a ${…} of the template, and run again',
  },
  'test-file': {
    why: 'it stands in a test file',
    next: 'nothing, if it opens nothing real; --include-tests migrates it too',
    byDefault: true,
  },
  'type-error': {
    why: 'the program would not type-check with a string that is known at run time only',
    next: 'widen the type to string, and run again',
  },
  'type-position': {
    why: 'it is a type, which is gone at run time',
    next: 'use string as the type, and rotate the value',
  },
  'unparsable-rewrite': {
    why: 'the rewritten file would not parse; please report this',
    next: 'read it with getSecretSync() by hand',
  },
} as const satisfies Record<RefusalReason, RefusalText>;

/** The text for a reason. */
export function refusalText(reason: RefusalReason): RefusalText {
  return REFUSALS[reason];
}

/** Where a reason is explained. */
export function refusalPage(reason: RefusalReason): string {
  return troubleshootingPage(reason);
}
