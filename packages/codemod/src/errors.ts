import { troubleshootingPage } from './troubleshooting.js';

/** Every sort of problem that ends a run; each has its section in `docs/troubleshooting.md`. */
export const ERROR_CODES = [
  'another-run',
  'aws-call',
  'aws-settings',
  'config-not-understood',
  'dirty-tree',
  'eslint-not-asked',
  'manifest-not-understood',
  'no-git-tree',
  'no-history',
  'no-new-value',
  'no-secret-for-policy',
  'no-such-commit',
  'no-such-key',
  'no-such-path',
  'nobody-to-ask',
  'not-a-baseline',
  'not-a-principal',
  'not-a-report',
  'not-for-parameters',
  'nothing-migrated',
  'preflight',
  'read-back-differs',
  'several-configs',
  'unknown-command',
  'value-not-text',
] as const;

/** What sort of problem it is, for whoever looks it up. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A problem that ends the run: what happened, to which thing, and what to do next. Never a value. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';

  /**
   * @param code the section of the page that explains it
   * @param message what happened and to which thing
   * @param next what the person can do now
   */
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly next: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** Where it is explained. */
  get page(): string {
    return troubleshootingPage(this.code);
  }
}

/**
 * What to print of an error that nobody foresaw. Its message, its cause and its properties can quote
 * source or a request; its name and its frames cannot.
 */
export function reportOfBreaking(error: unknown): string {
  const what =
    error instanceof Error ? [error.constructor.name, ...framesOf(error)] : [typeof error];
  return `migrate-secrets broke: ${what.join('\n')}\nPlease report this.\n`;
}

/** V8 puts the message before the frames, and a message can look like one. */
function framesOf({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message);
  if (start === -1) return [];
  const frames = stack.slice(start + message.length).split('\n');
  return frames.filter((line) => /^ {4}at /.test(line));
}
