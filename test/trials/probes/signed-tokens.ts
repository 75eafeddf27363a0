import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remembered } from './memory.js';
import { startServer } from './server.js';

// socket.io's passport-jwt example: whoever signs in gets a token, which opens the rest.

await using server = await startServer((port) => ({ PORT: port }));

await test('a token opens what it should', async () => {
  assert.equal(await open('/self', await signIn()), 200);
});

await test('a forged token opens nothing', async () => {
  const [head, body] = (await signIn()).split('.');
  assert.equal(await open('/self', `${head}.${body}.${'A'.repeat(43)}`), 401);
});

await test('a token from before the migration still opens what it did', async () => {
  const token = await remembered('token', signIn);
  assert.equal(await open('/self', token), 200);
  assert.equal(await open('/socket.io/?EIO=4&transport=polling', token), 200);
});

async function signIn(): Promise<string> {
  const response = await fetch(`${server.url}/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'john', password: 'changeit' }),
  });
  const { token } = (await response.json()) as { token: string };
  return token;
}

async function open(path: string, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  const { status } = await fetch(`${server.url}${path}`, { headers });
  return status;
}
