import { Secret } from '@secretlift/detector';
import { expect, it } from 'vitest';
import type { PlannedContent, PlannedSecret } from '../types.js';
import { limitProblems } from './limits.js';

const ofSize = (bytes: number): PlannedContent => ({
  form: 'string',
  value: new Secret('x'.repeat(bytes)),
});
const secret = (name: string, content = ofSize(1)): PlannedSecret => ({
  name,
  content,
  description: '',
  places: [],
});

it.each([
  { name: 'shop/db', content: ofSize(65_536) },
  { name: 'a'.repeat(512), content: ofSize(1) },
  { name: 'A1/_+=.@-', content: ofSize(1) },
  { name: 'ssm:/shop/db', content: ofSize(8192) },
])('$name.length characters, within the limits', ({ name, content }) => {
  expect(limitProblems([secret(name, content)])).toEqual([]);
});

it('tells all that is wrong at once, and quotes no value', () => {
  const entries = new Map([['password', new Secret('ü'.repeat(32_768))]]);
  const large: PlannedContent = { form: 'json', entries, details: {} };
  const problems = limitProblems([
    secret('shop db'),
    secret(''),
    secret('a'.repeat(513)),
    secret('shop/large', ofSize(65_537)),
    secret('shop/json', large),
    secret('ssm:/aws/db'),
    secret('ssm:/a//b'),
    secret('ssm:/shop/db', ofSize(8193)),
  ]);
  expect(problems.map(({ what }) => what.slice(-60))).toEqual([
    expect.stringContaining('1 to 512'),
    expect.stringContaining('1 to 512'),
    expect.stringContaining('1 to 512'),
    expect.stringContaining('65537 bytes'),
    expect.stringContaining('65551 bytes'),
    expect.stringContaining('neither aws nor ssm'),
    expect.stringContaining('neither aws nor ssm'),
    expect.stringContaining('8193 bytes'),
  ]);
  expect(JSON.stringify(problems)).not.toMatch(/xxxx|üüüü/u);
});
