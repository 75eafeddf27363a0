#!/usr/bin/env node
import { readCommandLine } from './cli.js';
import { startLocalSecretsManager, type LocalSecretsManager } from './local-secrets-manager.js';

const BROKEN = 2;

void main();

async function main(): Promise<void> {
  const options = readCommandLine(process.argv.slice(2));
  try {
    const server = await startLocalSecretsManager({ ...options, report: say });
    process.stdout.write(`${server.url}\n`);
    say(options.dataDirectory ? `keeping secrets in ${options.dataDirectory}` : 'in memory only');
    closeOnSignal(server);
  } catch (error) {
    say(error);
    process.exitCode = BROKEN;
  }
}

/** Once: a second signal ends the process at once, as it does by default. */
function closeOnSignal(server: LocalSecretsManager): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.close());
}

function say(what: unknown): void {
  const text = what instanceof Error ? what.message : String(what);
  process.stderr.write(`secrets-manager-local: ${text}\n`);
}
