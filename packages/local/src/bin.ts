#!/usr/bin/env node
import { CommanderError } from 'commander';
import { readCommandLine } from './cli.js';
import { startLocalSecretsManager, type LocalSecretsManager } from './local-secrets-manager.js';

const BROKEN = 2;

void main();

async function main(): Promise<void> {
  try {
    const options = readCommandLine(process.argv.slice(2));
    const server = await startLocalSecretsManager({ ...options, report: say });
    process.stdout.write(`${server.url}\n`);
    say(options.dataDirectory ? `keeping secrets in ${options.dataDirectory}` : 'in memory only');
    closeOnSignal(server);
  } catch (error) {
    process.exitCode = explain(error);
  }
}

/** Says what is wrong, unless commander has said it already. @returns the exit code */
function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : BROKEN;
  say(error);
  return BROKEN;
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
