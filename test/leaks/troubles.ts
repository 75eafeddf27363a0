import type { Fault } from '@secretlift/local';

/** What befalls a command. */
export interface Trouble {
  readonly name: string;
  readonly faults?: readonly Fault[];
  /** Where it crashes, as `crasher.js` has it. */
  readonly crash?: string;
}

const faulty = (...faults: Fault[]): Trouble => ({
  name: faults
    .map(({ effect, operations = [] }) => [effect, ...operations].join(' of '))
    .join(', '),
  faults,
});

const crashing = (crash: string): Trouble => ({ name: `a crash at ${crash}`, crash });

/** At what chance of many: one for each thing that is done with values, or with sources. */
const REVEALS = [1, 2, 3, 4, 8, 16, 25, 27, 29, 31, 33, 35, 37, 44].map((nth) => `reveal:${nth}`);
const TEXTS = [1, 2, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90].map((nth) => `text:${nth}`);

export const TROUBLES: readonly Trouble[] = [
  { name: 'nothing' },
  faulty({ effect: 'accessDenied', operations: ['GetSecretValue'] }),
  faulty({ effect: 'accessDenied', operations: ['CreateSecret', 'PutSecretValue'] }),
  faulty({ effect: 'wrongValue', operations: ['GetSecretValue'] }),
  faulty({ effect: 'decryptionFailure', operations: ['GetSecretValue'] }),
  faulty({ effect: 'loseReply', when: { first: 1 } }, { effect: 'reset', when: { calls: [3] } }),
  faulty({ effect: 'expiredCredentials', when: { calls: [2] } }),
  faulty({ effect: 'internalError', when: { calls: [2] } }),
  ...[...REVEALS, ...TEXTS].map(crashing),
  ...['write', 'write:3', 'later', 'unhandled', 'send', 'send:2', 'receive', 'receive:2'].map(
    crashing,
  ),
];
