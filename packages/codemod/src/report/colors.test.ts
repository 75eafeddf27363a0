import { expect, it } from 'vitest';
import { wantsColors } from './colors.js';

it.each([
  ['a terminal', {}, true, true],
  ['a pipe', {}, false, false],
  ['a pipe in CI', { CI: 'true', GITHUB_ACTIONS: 'true' }, false, false],
  ['a pipe, forced', { FORCE_COLOR: '1' }, false, true],
  ['a terminal, forced not to', { FORCE_COLOR: '0' }, true, false],
  ['NO_COLOR before FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  ['an empty NO_COLOR, which is none', { NO_COLOR: '' }, true, true],
  ['a dumb terminal', { TERM: 'dumb' }, true, false],
])('answers for %s', (_, environment, isTTY, expected) => {
  expect(wantsColors(environment, { isTTY })).toBe(expected);
});
