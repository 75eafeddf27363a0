import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseEnv } from 'node:util';
import { remembered } from './memory.js';
import { startServer } from './server.js';

// cypress-realworld-app: its backend signs session cookies. Sessions do not survive a restart, but
// express-session says, when asked to, whether it found the signature valid.

cpSync('data/database-seed.json', 'data/database.json');
await using server = await startServer((port) => ({
  NODE_ENV: 'test',
  VITE_BACKEND_PORT: port,
  DEBUG: 'express-session',
}));

await test('whoever signs in is known by the cookie', async () => {
  assert.equal(await open('/checkAuth', await signIn()), 200);
});

await test('nobody is known by a forged cookie', async () => {
  assert.equal(await open('/checkAuth', 'connect.sid=s%3Aforged.forged'), 401);
});

await test('the signature of a cookie from before the migration is still valid', async () => {
  const cookie = await remembered('cookie', signIn);
  const before = server.output().length;
  await open('/checkAuth', cookie);
  assert.doesNotMatch(server.output().slice(before), /cookie signature invalid/);
});

async function signIn(): Promise<string> {
  const response = await fetch(`${server.url}/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: firstUser(), password: seededPassword() }),
  });
  const [cookie = ''] = response.headers.getSetCookie();
  return cookie.split(';', 1)[0] ?? '';
}

function firstUser(): string | undefined {
  const { users } = JSON.parse(readFileSync('data/database.json', 'utf8')) as {
    users: { username: string }[];
  };
  return users[0]?.username;
}

function seededPassword(): string | undefined {
  return parseEnv(readFileSync('.env', 'utf8'))['SEED_DEFAULT_USER_PASSWORD'];
}

async function open(path: string, cookie: string): Promise<number> {
  const { status } = await fetch(`${server.url}${path}`, { headers: { cookie } });
  return status;
}
