import { Secret, type Range } from '@secretlift/detector';
import { expect, it, test } from 'vitest';
import { PASSWORD } from '../testing/migrated.js';
import { linesHolding } from './lines.js';

/** A word, as people choose them, and the lines of a private key. */
const WORD = 'postgres';
const BODY = 'MIIEowIBAAKCAQEA7'.repeat(3);
const KEY = ['-----BEGIN', BODY, 'short', 'END-----'].join('\n');
const QUOTED = ['he said', '"quite so"', '9%'].join(' ');

test.each<[what: string, value: string, text: string, lines: number[]]>([
  ['as it is', PASSWORD, `A=1\nDB_PASSWORD=${PASSWORD}\n# old: ${PASSWORD}\n`, [2, 3]],
  ['twice on a line', PASSWORD, `${PASSWORD} ${PASSWORD}`, [1]],
  ['with CRLF', PASSWORD, `a\r\nb\r\n${PASSWORD}\r\n`, [3]],
  ['in a URL', PASSWORD, `url: postgres://shop:${encodeURIComponent(PASSWORD)}@db/shop`, [1]],
  ['in JSON', QUOTED, JSON.stringify({ a: 1, b: QUOTED }, null, 2), [3]],
  ['in base64', PASSWORD, `data:\n  password: ${Buffer.from(PASSWORD).toString('base64')}`, [2]],
  ['a key, indented', KEY, KEY.replaceAll(/^/gm, '    '), [2]],
  ['as a part of something else', PASSWORD, `A=x${PASSWORD}\nB=${PASSWORD}9`, []],
  ['not at all', PASSWORD, 'A=1', []],
  ['a word, assigned', WORD, `POSTGRES_PASSWORD: ${WORD}\nimage: ${WORD}:16\n`, [1]],
  ['a word, assigned in quotes', WORD, `{ "dbPassword": "${WORD}", "user": "${WORD}" }`, [1]],
  ['a word in a URL', WORD, `postgres://${WORD}:${WORD}@db/${WORD}`, [1]],
  ['a word among words', WORD, `The password of ${WORD} is in the vault of ${WORD}.`, []],
  ['a short word', 'dev', 'SECRET=dev\nNODE_ENV=dev\nSECRET=develop', [1]],
  ['a lone surrogate', `${PASSWORD}\uD800`, `A=${PASSWORD}\uD800`, [1]],
])('%s', (_, value, text, lines) => {
  expect(linesHolding(new Secret(value), text, [])).toEqual(lines);
});

it('what is reported as a finding is no copy', () => {
  const text = `const password = '${PASSWORD}'; // not ${PASSWORD}\n`;
  const at = text.indexOf(PASSWORD);
  const reported: Range[] = [[at, at + PASSWORD.length]];
  expect(linesHolding(new Secret(PASSWORD), text.slice(0, at + 20), reported)).toEqual([]);
  expect(linesHolding(new Secret(PASSWORD), text, reported)).toEqual([1]);
});

it.each([
  ['a word', WORD, `password=${WORD} `],
  ['a password', PASSWORD, `${PASSWORD}x`],
  ['a name before it', 'dev', `password${'-'.repeat(40)}dev\n`],
])('takes linear time where %s is repeated', (_, value, piece) => {
  const text = piece.repeat(20_000);
  const start = process.cpuUsage();
  linesHolding(new Secret(value), text, []);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(500);
});
