import { json } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import type { Performance } from './run.js';
import { setStage } from './stage.js';

/** A program in a file, and what somebody who logs in would give. */
export interface ProgramFile {
  readonly path: string;
  readonly as: 'module' | 'commonjs';
  readonly guesses: readonly string[];
}

/**
 * Runs programs as Node runs them, with the real runtime: takes their files from standard input and
 * prints what each was seen to do, in their order.
 */
const performances: Performance[] = [];
for (const file of (await json(process.stdin)) as ProgramFile[]) {
  performances.push(await perform(file));
}
console.log(JSON.stringify(performances));

async function perform({ path, as, guesses }: ProgramFile): Promise<Performance> {
  const stage = setStage(guesses);
  Object.assign(globalThis, stage.globals);
  try {
    const exported = (await import(pathToFileURL(path).href)) as { readonly default?: unknown };
    // Which names of a CommonJS module can be imported is a guess of Node's: a call adds to them.
    stage.show('exports', as === 'commonjs' ? exported.default : exported);
    return { transcript: await stage.transcript() };
  } catch (error) {
    return { transcript: [], error: String(error) };
  }
}
