import { requireNoParameters } from '../parameter-id.js';
import { isCancel, password } from '@clack/prompts';
import { Secret } from '@secretlift/detector';
import type { Action } from '../action.js';
import { MigrationError } from '../errors.js';
import { readRotatable } from '../rotate/current.js';
import { generatedValue } from '../rotate/generate.js';
import { rotate } from '../rotate/index.js';
import { rotationJsonReport, rotationReport } from '../rotate/report.js';
import { connect, type Access, type Service } from '../service/connect.js';
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
  requireNoParameters([name], 'rotate');
  const service = await connect(flags);
  const rotatable = await readRotatable(name, flags.key, service);
  if (rotatable.isScheduled) terminal.err(`${name} is rotated by AWS too, by its schedule.\n`);
  const value = await newValue(name, flags, { terminal, service });
  const rotation = await rotate(rotatable, value, service);
  terminal.out(flags.json === true ? rotationJsonReport(rotation) : rotationReport(rotation));
  return rotation.problems.length === 0 ? 0 : 1;
};

interface Sources {
  readonly terminal: Terminal;
  readonly service: Service;
}

async function newValue(
  name: string,
  { generate, length }: RotateFlags,
  { terminal, service }: Sources,
): Promise<Secret> {
  if (generate === true) return generatedValue(length, service);
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

/** `echo` and editors end a text with one. */
function withoutLineEnd(text: string): string {
  return text.replace(/\r?\n$/, '');
}

function nobodyToAsk(name: string): MigrationError {
  return new MigrationError(
    'There is no terminal to ask for the new value at.',
    `Pipe it in, or let the service make one: migrate-secrets rotate ${name} --generate`,
  );
}
