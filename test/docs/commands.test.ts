import { expect, it } from 'vitest';
import { documentedCommands } from './documented.js';
import { judge } from './judge.js';

it('every command of every page is one that there is, with these arguments', () => {
  const commands = documentedCommands();
  const wrong = commands.flatMap(({ at, text, words }) => {
    const problem = judge(words);
    return problem === undefined ? [] : [`${at}  ${text}\n  ${problem}`];
  });
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
])('finds what is wrong with %s', (text, problem) => {
  expect(judge(text.split(' '))).toMatch(problem);
});
