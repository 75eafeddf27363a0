import { NEW_VALUE } from './application.js';

/** A command, and what it finds. */
export interface Command {
  readonly args: readonly string[];
  /** Whether the application has been migrated, and that committed. */
  readonly migrated: boolean;
  /** Whether it is to write credentials into the sources that they were in. */
  readonly restores?: boolean;
  readonly input?: string;
}

const before = (...args: string[]): Command => ({ args, migrated: false });
const after = (...args: string[]): Command => ({ args, migrated: true });

export const COMMANDS: readonly Command[] = [
  before('--dry-run'),
  before('--dry-run', '--json'),
  before('--dry-run', '--format', 'sarif'),
  before('--dry-run', '--format', 'junit'),
  before('--dry-run', '--format', 'github'),
  before('--yes'),
  before('--yes', '--json'),
  before('policy', 'show', '--for', 'migration'),
  after('--json'),
  after('verify'),
  after('verify', '--json'),
  after('policy', 'show'),
  after('policy', 'attach', '--principal', 'arn:aws:iam::000000000000:role/shop', '--yes'),
  after('status'),
  after('status', '--json'),
  after('doctor'),
  after('doctor', '--json'),
  { ...after('rotate', 'shop/mail-password'), input: NEW_VALUE },
  { ...after('rotate', 'shop/mail-password', '--json'), input: NEW_VALUE },
  after('undo', '--dry-run'),
  { ...after('undo', '--yes', '--json', '--delete-secrets'), restores: true },
  after('teardown', '--dry-run'),
  after('teardown', '--yes', '--json'),
];
