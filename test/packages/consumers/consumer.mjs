// An ES module that uses what it has installed, and prints what came of it.

import secretlift from 'eslint-plugin-secretlift';
import { detect } from '@secretlift/detector';
import { startLocalSecretsManager } from '@secretlift/local';
import { getSecret, getSecretSync } from '@secretlift/runtime';
import { run } from 'migrate-secrets';

const endpoint = await startLocalSecretsManager();
const reached = await fetch(endpoint.url, { method: 'POST' });
await endpoint.close();

console.log(
  JSON.stringify({
    presets: Object.keys(secretlift.configs),
    detect: typeof detect,
    run: typeof run,
    endpointAnswers: reached.status,
    sync: getSecretSync('shop/database', 'password'),
    async: await getSecret('shop/database', 'password'),
  }),
);
