import { adviceFor } from '../../service/advice.js';
import { parseArn } from '../../arn.js';
import { ill, skipped, well, type Check } from '../check.js';

export const region: Check = {
  title: 'Region',
  examine: async ({ client }) => {
    try {
      return well(await client.config.region());
    } catch {
      return ill({ what: 'no AWS Region is set', next: 'set AWS_REGION, or pass --region' });
    }
  },
};

/** The commonest reason for a secret that "does not exist". */
export const home: Check = {
  title: 'home of the secrets',
  after: ['Region'],
  examine: async ({ client, secret }) => {
    const arn = parseArn((await secret())?.arn ?? '');
    if (arn === undefined) return skipped('no secret was migrated here');
    const here = await client.config.region();
    if (arn.region === here) return well(`${arn.region}, account ${arn.account}`);
    return ill({
      what: `the manifest has its secrets in ${arn.region}, and this is ${here}`,
      next: `set AWS_REGION=${arn.region}, or pass --region ${arn.region}`,
    });
  },
};

export const credentials: Check = {
  title: 'credentials',
  after: ['Region'],
  examine: async ({ client, now }) => {
    const place = { actions: [], region: await client.config.region(), where: '' };
    try {
      const { expiration } = await client.config.credentials();
      const minutes = expiration && Math.floor((expiration.getTime() - now()) / 60_000);
      if (minutes === undefined) return well('found; they do not expire');
      if (minutes >= 0) return well(`found; they expire in ${minutes} minutes`);
      return ill(adviceFor({ name: 'ExpiredTokenException' }, place));
    } catch (error) {
      return ill(adviceFor(error, place));
    }
  },
};
