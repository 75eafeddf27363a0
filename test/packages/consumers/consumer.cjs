/* eslint-disable @typescript-eslint/no-require-imports -- to require is what it is for */
'use strict';

// A CommonJS module that uses what it has installed, and prints what came of it.

const secretlift = require('eslint-plugin-secretlift');
const { detect } = require('@secretlift/detector');
const { startLocalSecretsManager } = require('@secretlift/local');
const { getSecret, getSecretSync } = require('@secretlift/runtime');
const { run } = require('migrate-secrets');

async function main() {
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
}

void main();
