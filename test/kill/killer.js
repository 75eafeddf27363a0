/**
 * Preloaded into the command by `node --import`: counts what it does to files, and kills it, as a
 * power cut would, after the step whose number is in `KILL_AFTER_STEP`. The command itself knows
 * nothing of it.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** @typedef {(error: unknown, ...results: unknown[]) => void} Callback */
/** @typedef {(...args: unknown[]) => unknown} Operation */

const { KILL_AFTER_STEP, COUNT_STEPS_IN } = process.env;
const { promises, writeSync, writeFileSync } = fs;
const operations = /** @type {Record<string, Operation>} */ (/** @type {unknown} */ (fs));
const written = new Set();
let steps = 0;

function step() {
  steps += 1;
  if (steps === Number(KILL_AFTER_STEP)) process.kill(process.pid, 'SIGKILL');
}

/**
 * Does something of ours before an operation that takes a callback, and counts a step when it is done.
 *
 * @param {string} name of a function of `node:fs`
 * @param {Operation} concerns whether a call is about a file that is being written
 * @param {{ before?: Operation, after?: Operation }} [hooks]
 */
function countStepsOf(name, concerns, { before, after } = {}) {
  const original = operations[name];
  if (original === undefined) throw new Error(`node:fs has no ${name}`);
  operations[name] = (...args) => {
    if (concerns(...args) !== true) return original(...args);
    before?.(...args);
    const callback = /** @type {Callback} */ (args.pop());
    return original(
      ...args,
      (/** @type {unknown} */ error, /** @type {unknown[]} */ ...results) => {
        after?.(...results);
        step();
        callback(error, ...results);
      },
    );
  };
}

const isWritten = (/** @type {unknown} */ file) => written.has(file);
const isOurs = (/** @type {unknown} */ path) => String(path).startsWith(process.cwd());

/** Half of the content is on the disk: a step of its own. */
function writeHalf(/** @type {unknown} */ file, /** @type {unknown} */ content) {
  const text = String(content);
  writeSync(Number(file), text.slice(0, text.length / 2), 0);
  step();
}

const { rm, writeFile } = promises;

/**
 * The lock is written whole: that it is there, and empty, is a step of its own.
 *
 * @param {Parameters<typeof writeFile>} call
 */
async function countedWriteFile(...[path, content, options]) {
  if (!isOurs(path)) return writeFile(path, content, options);
  await writeFile(path, '', options);
  step();
  await writeFile(path, content);
  step();
}

/** @param {Parameters<typeof rm>} call */
async function countedRemoval(...[path, options]) {
  await rm(path, options);
  if (isOurs(path)) step();
}

Object.assign(promises, { writeFile: countedWriteFile, rm: countedRemoval });
countStepsOf('open', (path, flags) => isOurs(path) && flags === 'w', {
  after: (file) => written.add(file),
});
countStepsOf('write', isWritten, { before: writeHalf });
countStepsOf('fsync', isWritten);
countStepsOf('close', isWritten);
countStepsOf('chmod', isOurs);
countStepsOf('chown', isOurs);
countStepsOf('rename', isOurs);
syncBuiltinESMExports();

if (COUNT_STEPS_IN) process.on('exit', () => writeFileSync(COUNT_STEPS_IN, String(steps)));
