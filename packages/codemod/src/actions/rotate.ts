import { isCancel, password } from '@clack/prompts';
import { Secret } from '@secretlift/detector';
import type { Action } from '../action.js';
import { MigrationError } from '../errors.js';
import { readRotatable } from '../rotate/current.js';
import { generatedValue } from '../rotate/generate.js';
import { rotate } from '../rotate/index.js';
import { rotationExitCode, rotationJsonReport, rotationReport } from '../rotate/report.js';
import type { Rotatable } from '../rotate/types.js';
import { connect, type Access } from '../service/connect.js';
import { lifecyclesOf } from '../store/lifecycle/index.js';
import type { Terminal } from '../terminal.js';

/** The flags of `migrate-secrets rotate`. */
export interface RotateFlags extends Access {
  readonly key?: string;
  readonly generate?: boolean;
  readonly length: number;
  readonly json?: boolean;
}

/**
 * Gives a secret a new value, from a prompt, from standard input, or made by the service; never from
 * an argument, which every process of the machine can read.
 *
 * @throws MigrationError where it is not rotated
 */
export const rotateAction: Action<RotateFlags> = async ({ operands, flags, terminal }) => {
  const [name = ''] = operands;
  const lifecycle = (await lifecyclesOf([name], flags)).of(name);
  const rotatable = await readRotatable(name, flags.key, lifecycle);
  if (rotatable.isScheduled) terminal.err(`${name} is rotated by AWS too, by its schedule.\n`);
  const value = await newValue(rotatable, flags, terminal);
  const rotation = await rotate(rotatable, value, lifecycle);
  terminal.out(flags.json === true ? rotationJsonReport(rotation) : rotationReport(rotation));
  return rotationExitCode(rotation);
};

/** What an interrupted run had made and put is not made again. */
async function newValue(
  { name, begun, old }: Rotatable,
  { generate, length, ...access }: RotateFlags,
  terminal: Terminal,
): Promise<Secret> {
  if (generate === true && begun !== undefined) return old;
  if (begun !== undefined) terminal.err(interrupted(name));
  if (generate === true) return generatedValue(length, await connect(access));
  if (terminal.input !== undefined) return new Secret(withoutLineEnd(await terminal.input()));
  if (!terminal.interactive) throw nobodyToAsk(name);
  const answer = await password({
    message: `The new value of ${name} (nothing shows while you type)`,
    // A sign for each character would show the length.
    mask: '',
    output: process.stderr,
  });
  return new Secret(isCancel(answer) ? '' : answer);
}

function interrupted(name: string): string {
  return `A rotation of ${name} was interrupted when its value was in place: give the same to have it marked, or another one.\n`;
}

/** `echo` and editors end a text with one. */
function withoutLineEnd(text: string): string {
  return text.replace(/\r?\n$/, '');
}

function nobodyToAsk(name: string): MigrationError {
  return new MigrationError(
    'nobody-to-ask',
    'There is no terminal to ask for the new value at.',
    `Pipe it in, or let the service make one: migrate-secrets rotate ${name} --generate`,
  );
}
