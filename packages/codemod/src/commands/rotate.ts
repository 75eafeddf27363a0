import { Argument, Option } from 'commander';
import type { RotateFlags } from '../actions/rotate.js';
import type { CommandDeclaration } from './command.js';
import { ACCESS, JSON_REPORT, numberFrom } from './options.js';

export const rotate: CommandDeclaration<RotateFlags> = {
  name: 'rotate',
  summary: 'gives a secret a new value',
  description:
    'Puts a new value as a new version of a secret, reads it back, and keeps the old one as AWSPREVIOUS. The value is asked for, or read from standard input; an argument would show in the list of processes.',
  operands: [new Argument('<name>', 'name or ARN of the secret')],
  options: [
    new Option('--key <key>', 'the key of a JSON secret whose value changes; the others stay'),
    new Option('--generate', 'let the service make a random password'),
    new Option('--length <characters>', 'how long that is')
      .argParser(numberFrom(8, 4096, 'characters'))
      .default(32),
    JSON_REPORT,
    ...ACCESS,
  ],
  examples: [
    ['rotate shop/db --key password', 'asks for the new password'],
    ['rotate shop/db --generate', 'with a random one'],
  ],
  exit: {
    0: 'the new value is in place',
    1: 'it is in place, but something did not go as it should',
  },
  load: async () => (await import('../actions/rotate.js')).rotateAction,
};
