import { SinkTable } from '../flow/sink-table.js';
import type { Sink } from '../rules/sinks/index.js';
import { GLOBAL_NAMES, globalNamed } from '../rules/sinks/globals.js';
import { OptionError } from './option-error.js';
import type { CustomSink } from './options.js';

/** Calls that people add, and how a text shows that it may hold one. */
export interface CompiledSinks {
  readonly table: SinkTable;
  /** The beginnings of the modules; undefined where one is known by its name without an import. */
  readonly modules: readonly string[] | undefined;
}

/**
 * Compiles calls that take a credential.
 * @throws {OptionError} for the first that cannot be used
 */
export function compileSinks(sinks: readonly CustomSink[]): CompiledSinks | undefined {
  if (sinks.length === 0) return undefined;
  const rows = sinks.map(compileSink);
  const modules = [...new Set(rows.map(({ module }) => module))];
  const table = new SinkTable(modules, (asked) => rows.filter(({ module }) => module === asked));
  const needImports = modules.every((module) => !KNOWN_WITHOUT_IMPORT.has(module));
  const beginnings = modules.map((module) => module.replace(/\*$/, ''));
  return { table, modules: needImports ? beginnings : undefined };
}

const KNOWN_WITHOUT_IMPORT: ReadonlySet<string> = new Set(
  [...GLOBAL_NAMES.keys()].flatMap((name) => globalNamed(name)?.module ?? []),
);

/** `open`, `Vault.connect`, `Vault.().unlock`, `#().keys =`. */
const CALL = /^(?:[\w$*#]+|\(\))?(?:\.(?:[\w$*#]+|\(\)))*(?: =)?$/;

function compileSink(custom: CustomSink, index: number): Sink {
  const { call = '', argument = 0, option, name = 'credential', kind = 'other' } = custom;
  if (!CALL.test(call))
    throw new OptionError(
      `sinks[${index}].call`,
      `"${call}" is no chain of members. Write "open", "Vault.connect", or "Vault.().unlock" for a method of what Vault() or new Vault() gives.`,
    );
  const module = custom.module.replace(/^node:/, '');
  if (module === '' || /[\s"'`]/.test(module))
    throw new OptionError(`sinks[${index}].module`, `"${custom.module}" is no name of a module.`);
  return {
    id: `custom-${module} ${call}`
      .toLowerCase()
      .replace(/[^a-z\d]+/g, '-')
      .replace(/-$/, ''),
    module,
    callee: call,
    argument: option === undefined ? [argument] : [argument, ...option.split('.')],
    kind,
    what: name,
  };
}

/** Whether a text, written out, may hold one of the calls. */
export function mayHoldCustomSink(text: string, { modules }: CompiledSinks): boolean {
  return modules?.some((module) => text.includes(module)) ?? true;
}
