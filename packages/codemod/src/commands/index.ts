import type { AnyCommand } from './command.js';
import { migrate } from './migrate.js';
import { completionOf } from './completion.js';
import { baseline } from './baseline.js';
import { init } from './init.js';
import { verify } from './verify.js';
import { policy } from './policy.js';
import { report } from './report.js';
import { rotate } from './rotate.js';
import { status } from './status.js';
import { doctor } from './doctor.js';
import { teardown } from './teardown.js';
import { undo } from './undo.js';

/** The whole program: its own command, and those that are named. */
export const PROGRAM: AnyCommand = {
  ...migrate,
  commands: [
    init,
    verify,
    policy,
    rotate,
    status,
    doctor,
    undo,
    teardown,
    baseline,
    report,
    completionOf(() => PROGRAM),
  ],
};
