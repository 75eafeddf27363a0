import { describe, expect, it } from 'vitest';
import { run } from './cli.js';
import type { AnyCommand } from './commands/command.js';
import { PROGRAM } from './commands/index.js';

const everyCommand = pathsOf(PROGRAM, []);

function pathsOf(command: AnyCommand, path: readonly string[]): [string[], AnyCommand][] {
  const below = command.commands ?? [];
  return [[[...path], command], ...below.flatMap((one) => pathsOf(one, [...path, one.name]))];
}

async function outcomeOf(...argv: readonly string[]) {
  const printed = { out: '', err: '' };
  const status = await run(argv, {
    out: (text) => (printed.out += text),
    err: (text) => (printed.err += text),
    interactive: false,
  });
  return { status, ...printed };
}

describe.each(everyCommand)('migrate-secrets %j', (path, declaration) => {
  it('explains itself, its options and its exit status', async () => {
    const { status, out } = await outcomeOf(...path, '--help');
    expect(status).toBe(0);
    expect(out).toContain(['Usage: migrate-secrets', ...path].join(' '));
    for (const option of declaration.options ?? []) expect(out).toContain(option.flags);
    if (declaration.load !== undefined)
      expect(out).toMatch(/Exit status:\n {2}0 .+\n {2}1 .+\n {2}2 /);
  });

  it('is broken by an option that it does not know, or by one that is missing', async () => {
    const { status, err } = await outcomeOf(...path, '--no-such-option');
    expect(status).toBe(2);
    expect(err).toMatch(/unknown option '--no-such-option'|required option/);
  });
});

it('suggests the option that was meant', async () => {
  expect((await outcomeOf('undo', '--dry-ran')).err).toContain('Did you mean --dry-run?');
});

it.each([
  ['verfy', 'verify'],
  ['stauts', 'status'],
  ['tear-down', undefined],
  ['src', undefined],
  ['verfy/', undefined],
])('takes the path %s that does not exist for the command %s', async (word, meant) => {
  const { status, err } = await outcomeOf(word, '--dry-run');
  expect(status).toBe(2);
  expect(err).toContain(`There is no`);
  expect(/Did you mean (.+)\?/.exec(err)?.[1]).toBe(meant);
  const code = meant === undefined ? 'no-such-path' : 'unknown-command';
  expect(err).toMatch(
    new RegExp(`\\nMore about it: https://\\S+/troubleshooting\\.md#${code}\\n$`),
  );
});
