import { run, type Runnable } from './run.js';

/** A process that runs the programs it is sent, one after the other. */
process.on('message', (program: Runnable) => {
  void run(program).then((performance) => process.send?.(performance));
});

// What a program starts may fail before the program's end waits for it.
process.on('unhandledRejection', () => undefined);
