import { expect, it } from 'vitest';
import { drafted } from './testing/migrated.js';

const TRIES = 2;

it('takes about four times as long for four times as many literals, and not sixteen times', () => {
  secondsFor(40); // loads and warms up
  expect(secondsFor(160) / secondsFor(40)).toBeLessThan(9);
}, 30_000);

/** The least processor time of several tries: what it costs when nothing else is going on. */
function secondsFor(literals: number): number {
  const lines = Array.from({ length: literals }, (_, index) => literalLine(index));
  const tries = Array.from({ length: TRIES }, () => {
    const before = process.cpuUsage();
    const { plan } = drafted({ files: { 'app.js': lines.join('') } });
    expect(plan.secrets).toHaveLength(literals);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return Math.min(...tries);
}

function literalLine(index: number): string {
  const password = ['tr0ub4dor', 'horse', 1000 + index * 7919].join('-');
  return `exports.connection${index} = connect({ host, user: 'app', password: '${password}' });\n`;
}
