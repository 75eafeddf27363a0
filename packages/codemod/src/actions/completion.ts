import type { Action } from '../action.js';
import { type Completable, type Shell, SHELLS } from '../completion/index.js';

/** Prints the script by which a shell completes a program. */
export function completionAction(program: Completable): Action<object> {
  return ({ operands, terminal }) => {
    const [shell = 'bash'] = operands;
    terminal.out(SHELLS[shell as Shell](program));
    return Promise.resolve(0);
  };
}
