import { ill, well, type Check } from '../check.js';

/** The least that the packages run on: `engines` in their package.json. */
const LEAST = [20, 19] as const;

export const node: Check = {
  title: 'Node.js',
  examine: ({ node: version }) => {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const isEnough = major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
    const what = `${version} is older than ${LEAST.join('.')}`;
    return Promise.resolve(
      isEnough ? well(version) : ill({ what, next: 'install a newer one: nodejs.org' }),
    );
  },
};
