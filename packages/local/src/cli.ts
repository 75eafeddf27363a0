import { Command, InvalidArgumentError } from 'commander';
import type { LocalSecretsManagerOptions } from './local-secrets-manager.js';

/**
 * Reads the command line.
 *
 * @param argv the arguments alone, without node and script
 * @throws CommanderError after it has printed the help (exit code 0) or a mistake (another code)
 */
export function readCommandLine(argv: readonly string[]): LocalSecretsManagerOptions {
  const { data, ...options } = command().parse(argv, { from: 'user' }).opts<Flags>();
  return { ...options, dataDirectory: data };
}

interface Flags {
  readonly port: number;
  readonly host: string;
  readonly data?: string;
  readonly region: string;
  readonly allowRemote?: true;
  readonly control?: true;
}

function command(): Command {
  return new Command('secrets-manager-local')
    .description(
      'An AWS Secrets Manager on this machine. The first line on stdout is its URL: set\n' +
        'AWS_ENDPOINT_URL_SECRETS_MANAGER to it, and any SDK or the AWS CLI will use it.\n' +
        'It is a Parameter Store, too: set AWS_ENDPOINT_URL_SSM.',
    )
    .exitOverride()
    .option('--port <number>', 'port to listen on; 0 takes a free one', parsePort, 0)
    .option('--data <directory>', 'keep the secrets there, encrypted (default: in memory)')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--allow-remote', 'permit a host that other machines can reach')
    .option('--region <name>', 'Region of requests that are not signed', 'us-east-1')
    .option('--control', 'serve /_control/…, which lets tests add faults and count calls');
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}
