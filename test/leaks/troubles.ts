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

/** Of values there are many chances to be taken into the hand; these are spread over a whole run. */
const REVEALS = [1, 5, 20, 60, 80, 90, 100, 110, 120, 130].map((number) => `reveal:${number}`);

export const TROUBLES: readonly Trouble[] = [
  { name: 'nothing' },
  faulty({ effect: 'accessDenied', operations: ['GetSecretValue'] }),
  faulty({ effect: 'accessDenied', operations: ['CreateSecret', 'PutSecretValue'] }),
  faulty({ effect: 'wrongValue', operations: ['GetSecretValue'] }),
  faulty({ effect: 'decryptionFailure', operations: ['GetSecretValue'] }),
  faulty({ effect: 'loseReply', when: { first: 1 } }, { effect: 'reset', when: { calls: [3] } }),
  faulty({ effect: 'expiredCredentials', when: { calls: [2] } }),
  faulty({ effect: 'internalError', when: { calls: [2] } }),
  ...REVEALS.map(crashing),
  ...['write', 'write:3', 'later', 'unhandled', 'send', 'send:2', 'receive', 'receive:2'].map(
    crashing,
  ),
];
