import { expect, it, vi } from 'vitest';
import type { AnyCommand } from '../../packages/codemod/dist/commands/command.js';
import { documentedCommands } from './documented.js';
import { judge } from './judge.js';

interface Commands {
  readonly PROGRAM: AnyCommand;
}

// The real parser with the real declarations, and actions that do nothing.
vi.mock('../../packages/codemod/dist/commands/index.js', async (original) => ({
  PROGRAM: inert((await original<Commands>()).PROGRAM),
}));

function inert({ load, commands = [], ...declaration }: AnyCommand): AnyCommand {
  const nothing = () => Promise.resolve(() => Promise.resolve(0 as const));
  return { ...declaration, commands: commands.map(inert), ...(load && { load: nothing }) };
}

it('every command of every page is one that there is, with these arguments', async () => {
  const commands = documentedCommands();
  const wrong: string[] = [];
  for (const { at, text, words } of commands) {
    const problem = await judge(words);
    if (problem !== undefined) wrong.push(`${at}  ${text}\n  ${problem}`);
  }
  expect(wrong).toEqual([]);
  expect(commands.length).toBeGreaterThan(100);
});

it.each([
  ['npx migrate-secrets --dry-runn', /unknown option/u],
  ['npx --yes migrate-secrets policy shew', /unknown command/u],
  ['migrate-secrets policy attach', /required option/u],
  ['migrate-secrets --group all', /Allowed choices/u],
  ['npx secrets-manager-local --prt 1', /unknown option/u],
  ['npm run demmo', /no script demmo/u],
  ['npx tsx test/nothing.ts', /no test\/nothing\.ts/u],
  ['node -r @secretlift/runtime/preloaded server.js', /no module/u],
  ['gcloud secrets list', /nothing is known of gcloud/u],
])('finds what is wrong with %s', async (text, problem) => {
  expect(await judge(text.split(' '))).toMatch(problem);
});
