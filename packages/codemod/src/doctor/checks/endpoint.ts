import { adviceFor } from '../../service/advice.js';
import { ill, skipped, well, type Check, type Patient } from '../check.js';

export const endpoint: Check = {
  title: 'endpoint',
  after: ['Region'],
  examine: async (patient) => {
    const where = await patient.endpoint();
    try {
      await patient.greeting();
      return well(where);
    } catch (error) {
      return ill(await unreachable(error, where, patient));
    }
  },
};

/** `fetch` wraps what the network says. */
async function unreachable(error: unknown, where: string, { client }: Patient) {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return adviceFor(cause, { actions: [], region: await client.config.region(), where });
}

/** AWS refuses signatures that are this old. Source: the guide to Signature Version 4. */
const TOLERANCE_SECONDS = 300;

export const clock: Check = {
  title: 'clock',
  after: ['endpoint'],
  examine: async ({ greeting, now }) => {
    const date = Date.parse((await greeting()).headers.get('date') ?? '');
    if (Number.isNaN(date)) return skipped('the endpoint does not tell the time');
    const seconds = Math.round((now() - date) / 1000);
    const difference = `${Math.abs(seconds)} seconds ${seconds < 0 ? 'behind' : 'ahead of'} the endpoint`;
    if (Math.abs(seconds) < TOLERANCE_SECONDS) return well(seconds === 0 ? 'right' : difference);
    return ill({
      what: `the clock of this machine is ${difference}`,
      next: `set it: AWS accepts a difference of ${TOLERANCE_SECONDS} seconds`,
    });
  },
};
