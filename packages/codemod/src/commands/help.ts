import type { AnyCommand, Example } from './command.js';

/** What stands below the options in the help of a command: its exit status, its examples. */
export function helpAfter({ exit, examples = [], commands = [] }: AnyCommand): string {
  const all = [...examples, ...commands.flatMap((command) => command.examples?.slice(0, 1) ?? [])];
  return ['', ...exitLines(exit), ...exampleLines(all), ENVIRONMENT].join('\n');
}

function exitLines(exit: AnyCommand['exit']): string[] {
  if (exit === undefined) return [];
  return [
    'Exit status:',
    `  0  ${exit[0]}`,
    `  1  ${exit[1]}`,
    '  2  it broke, or could not begin',
    '',
  ];
}

function exampleLines(examples: readonly Example[]): string[] {
  if (examples.length === 0) return [];
  const width = Math.max(...examples.map(([command]) => command.length));
  const lines = examples.map(
    ([command, does]) => `  migrate-secrets ${command.padEnd(width)}  ${does}`,
  );
  return ['Examples:', ...lines, ''];
}

const ENVIRONMENT = `Region, credentials and endpoint come from where the AWS SDK takes them: AWS_PROFILE,
AWS_REGION, AWS_ENDPOINT_URL_SECRETS_MANAGER and so on.`;
