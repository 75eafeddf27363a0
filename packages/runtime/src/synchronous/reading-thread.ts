import {
  MessageChannel,
  Worker,
  receiveMessageOnPort,
  type MessagePort,
} from 'node:worker_threads';
import type { SourceSettings } from '../settings.js';
import { timedOut } from '../sources/deadline.js';
import { filesToLookFrom } from '../sources/look-from.js';
import { keyOf, type Address, type Outcome, type Source } from '../sources/source.js';
import type { Answer, ReaderData, Request } from './messages.js';
import { program } from './program.generated.js';

/**
 * A thread that reads while the calling one sleeps. Started at the first synchronous read, kept for
 * the next ones, and never a reason for the process to stay. Once it runs, it is an ordinary source
 * as well, so that a process loads the SDK once.
 */
export class ReadingThread implements Source {
  readonly #signal = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  readonly #port: MessagePort;
  readonly #timeout: number;
  readonly #deliver: (answer: Answer) => void;
  readonly #awaited = new Map<string, (outcome: Outcome) => void>();

  /**
   * @param deliver takes every answer that no read is waiting for
   * @throws what Node throws where a thread may not be started (`ERR_ACCESS_DENIED`)
   */
  constructor(settings: SourceSettings, deliver: (answer: Answer) => void) {
    const { port1, port2 } = new MessageChannel();
    startThread({ signal: this.#signal, port: port2, settings, lookFrom: filesToLookFrom() });
    this.#timeout = settings.timeout;
    this.#deliver = deliver;
    this.#port = port1.on('message', (answer: Answer) => this.#take(answer));
    port1.unref();
  }

  /** Reads without blocking. The process stays until the answer is there. */
  read(address: Address, latest = false): Promise<Outcome> {
    return new Promise((resolve) => {
      this.#awaited.set(keyOf(address), resolve);
      this.#port.ref();
      this.#port.postMessage([{ address, latest }] satisfies Request[]);
    });
  }

  /**
   * Puts this thread to sleep until `wanted` is there, for as long as a read may take. The reading
   * thread begins with `ahead` at the same time, but nobody waits for these.
   */
  readBlocking(wanted: Address, latest: boolean, ahead: readonly Address[]): Outcome {
    const others = ahead.map((address) => ({ address, latest: false }));
    this.#port.postMessage([{ address: wanted, latest }, ...others] satisfies Request[]);
    const deadline = performance.now() + this.#timeout;
    for (;;) {
      const seen = Atomics.load(this.#signal, 0);
      const outcome = this.#takeAll(keyOf(wanted));
      if (outcome) return outcome;
      const left = deadline - performance.now();
      if (left <= 0) return timedOut(this.#timeout);
      Atomics.wait(this.#signal, 0, seen, left);
    }
  }

  /** Delivers what has come while this thread was busy; the outcome for `key` is returned too. */
  #takeAll(key: string): Outcome | undefined {
    let found: Outcome | undefined;
    for (const answer of received(this.#port)) {
      if (keyOf(answer.address) === key) found = answer.outcome;
      this.#take(answer);
    }
    return found;
  }

  #take(answer: Answer): void {
    const key = keyOf(answer.address);
    const settle = this.#awaited.get(key);
    this.#awaited.delete(key);
    if (this.#awaited.size === 0) this.#port.unref();
    if (settle) settle(answer.outcome);
    else this.#deliver(answer);
  }

  /** Delivers what has come while this thread was busy. */
  deliverAll(): void {
    this.#takeAll('');
  }
}

/**
 * Without the flags of this process: a preload (`-r ts-node/register`, or our own) would run there
 * too, and ours would start the next thread. The SDK's advice on Node versions is left to the SDK
 * of the application.
 */
function startThread(workerData: ReaderData): void {
  new Worker(program, {
    eval: true,
    workerData,
    transferList: [workerData.port],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
    execArgv: [],
    name: 'secretlift',
  }).unref();
}

function* received(port: MessagePort): Generator<Answer> {
  for (;;) {
    const next = receiveMessageOnPort(port) as { message: Answer } | undefined;
    if (next === undefined) return;
    yield next.message;
  }
}
