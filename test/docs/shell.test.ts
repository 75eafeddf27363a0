import { expect, it } from 'vitest';
import { commandsIn } from './shell.js';

const wordsIn = (script: string) => commandsIn(script).map(({ words }) => words);

it.each([
  ['a list', 'npm ci && npm test; ls\n', [['npm', 'ci'], ['npm', 'test'], ['ls']]],
  ['a comment', 'ls -l  # all\n# none\n', [['ls', '-l']]],
  ['quotes', `echo 'a b' "c 'd'" e\\ f`, [['echo', 'a b', "c 'd'", 'e f']]],
  ['a pipe', 'a | b || [ $? -eq 1 ]', [['a'], ['b'], ['[', '$?', '-eq', '1', ']']]],
  ['redirections', 'a > b 2>&1 >> c d', [['a', 'd']]],
  ['a long line', 'a \\\n  b', [['a', 'b']]],
  ['a subshell', '(cd x && y)', [['cd', 'x'], ['y']]],
  ['a substitution', 'a "$(b "$C" | d)"', [['b', '$C'], ['d'], ['a', '$(b $C | d)']]],
  ['a number sign in a word', 'a b#c', [['a', 'b#c']]],
])('reads %s', (_, script, expected) => {
  expect(wordsIn(script)).toEqual(expected);
});

it('tells what is set for a command, where it stands, and what goes on beside it', () => {
  expect(commandsIn(`\nA=1 B='x y' c d > e &\nf`)).toEqual([
    {
      text: `A=1 B='x y' c d > e`,
      words: ['c', 'd'],
      environment: { A: '1', B: 'x y' },
      isInBackground: true,
      line: 1,
    },
    { text: 'f', words: ['f'], environment: {}, isInBackground: false, line: 2 },
  ]);
});

it('does not guess', () => {
  expect(() => commandsIn(`a 'b`)).toThrow('no shell that is understood');
});
