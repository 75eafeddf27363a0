import {
  MessageChannel,
  Worker,
  receiveMessageOnPort,
  type MessagePort,
} from 'node:worker_threads';
import location from '../location.cjs';
import type { SourceSettings } from '../sources/index.js';
import { failureOf, keyOf, type Address, type Outcome } from '../sources/source.js';
import type { Answer, ReaderData } from './messages.js';
import { program } from './program.generated.js';

/**
 * Reads while the calling thread sleeps: another thread does the reading. Started at the first read,
 * kept for the next ones, and never a reason for the process to stay.
 */
export class BlockingReader {
  readonly #signal = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  readonly #port: MessagePort;
  readonly #timeout: number;

  /** @throws what Node throws where a thread may not be started (`ERR_ACCESS_DENIED`). */
  constructor(settings: SourceSettings) {
    const { port1, port2 } = new MessageChannel();
    startThread({ signal: this.#signal, port: port2, settings, lookFrom: filesToLookFrom() });
    this.#port = port1;
    this.#timeout = settings.timeout;
    port1.unref();
  }

  /**
   * Reads `wanted`, and lets the thread begin with `ahead`, for which this does not wait. Every
   * other answer that has come meanwhile is handed to `deliver`.
   */
  read(wanted: Address, ahead: readonly Address[], deliver: (answer: Answer) => void): Outcome {
    this.#port.postMessage([wanted, ...ahead]);
    const deadline = performance.now() + this.#timeout;
    for (;;) {
      const seen = Atomics.load(this.#signal, 0);
      const outcome = this.#answerTo(keyOf(wanted), deliver);
      if (outcome) return outcome;
      const left = deadline - performance.now();
      if (left <= 0) return timedOut(this.#timeout);
      Atomics.wait(this.#signal, 0, seen, left);
    }
  }

  /** Hands over every answer that has come since the last read. */
  deliver(deliver: (answer: Answer) => void): void {
    this.#answerTo('', deliver);
  }

  #answerTo(key: string, deliver: (answer: Answer) => void): Outcome | undefined {
    let found: Outcome | undefined;
    for (const answer of received(this.#port)) {
      if (keyOf(answer.address) === key) found = answer.outcome;
      else deliver(answer);
    }
    return found;
  }
}

/**
 * Without the flags of this process: a preload (`-r ts-node/register`, or our own) would run there
 * too, and ours would start the next thread.
 */
function startThread(workerData: ReaderData): void {
  const environment = { ...process.env };
  delete environment['NODE_OPTIONS'];
  new Worker(program, {
    eval: true,
    workerData,
    transferList: [workerData.port],
    env: environment,
    execArgv: [],
    name: 'secretlift',
  }).unref();
}

function filesToLookFrom(): string[] {
  const besideTheProgram = process.argv[1];
  const inTheWorkingFolder = `${process.cwd()}/package.json`;
  return [location, besideTheProgram, inTheWorkingFolder].filter((file) => file !== undefined);
}

function* received(port: MessagePort): Generator<Answer> {
  for (;;) {
    const next = receiveMessageOnPort(port) as { message: Answer } | undefined;
    if (next === undefined) return;
    yield next.message;
  }
}

function timedOut(milliseconds: number): Outcome {
  const message = `no answer within ${milliseconds} ms`;
  return { ok: false, failure: failureOf({ name: 'TimeoutError', message }) };
}
