import { run, type Runnable } from './run.js';

/** A process that runs the programs it is sent, one after the other. */
process.on('message', (program: Runnable) => {
  void run(program).then((performance) => process.send?.(performance));
});
