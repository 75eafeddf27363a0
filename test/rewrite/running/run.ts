import { createRequire } from 'node:module';
import vm from 'node:vm';
import { setStage } from './stage.js';

/** A program that is to run, in plain JavaScript. */
export interface Runnable {
  readonly as: 'module' | 'commonjs';
  readonly text: string;
  readonly guesses: readonly string[];
  /** What Secrets Manager holds: strings by name. */
  readonly stored: Readonly<Record<string, string>>;
}

/** What a program was seen to do. */
export interface Performance {
  readonly transcript: readonly string[];
  /** The name of the error that ended it. */
  readonly error?: string;
}

/** Runs a program in a world of its own, with a runtime that knows what is stored. */
export async function run(program: Runnable): Promise<Performance> {
  const stage = setStage(program.guesses);
  const context = vm.createContext({ ...stage.globals, console, process: { env: {} } });
  try {
    const exported = await RUN_AS[program.as](program, context);
    stage.show('exports', exported);
    return { transcript: await stage.transcript() };
  } catch (error) {
    return { transcript: [], error: String(error) };
  }
}

const RUN_AS = { module: runModule, commonjs: runCommonJs };

async function runModule({ text, stored }: Runnable, context: vm.Context): Promise<object> {
  const module = new vm.SourceTextModule(text, { context });
  await module.link(async (specifier) => {
    const exported = await load(specifier, stored);
    return new vm.SyntheticModule(
      Object.keys(exported),
      function () {
        for (const [name, value] of Object.entries(exported)) this.setExport(name, value);
      },
      { context },
    );
  });
  await module.evaluate();
  return Object.fromEntries(Object.entries(module.namespace));
}

async function load(specifier: string, stored: Runnable['stored']): Promise<object> {
  return specifier === RUNTIME ? runtimeOf(stored) : ((await import(specifier)) as object);
}

function runCommonJs({ text, stored }: Runnable, context: vm.Context): Promise<object> {
  const module = { exports: {} };
  const require = (specifier: string): unknown =>
    specifier === RUNTIME ? runtimeOf(stored) : builtIn(specifier);
  const body = vm.compileFunction(text.replace(/^#!.*/, ''), ['exports', 'require', 'module'], {
    parsingContext: context,
  });
  body.call(module.exports, module.exports, require, module);
  return Promise.resolve(module.exports);
}

const builtIn = createRequire(import.meta.url);
const RUNTIME = '@secretlift/runtime';

/** What the rewritten code calls, with the contract of the real one. */
function runtimeOf(stored: Runnable['stored']): object {
  const getSecretSync = (id: string, key?: string): string => {
    const text = stored[id];
    if (text === undefined) throw new Error(`no secret ${id}`);
    if (key === undefined) return text;
    const value = (JSON.parse(text) as Record<string, string>)[key];
    if (value === undefined) throw new Error(`no key ${key} in ${id}`);
    return value;
  };
  const getSecret = async (id: string, key?: string): Promise<string> => {
    await new Promise(setImmediate);
    return getSecretSync(id, key);
  };
  return { getSecret, getSecretSync };
}
