import { expect, it } from 'vitest';
import { reportOfBreaking } from './errors.js';

const VALUE = ['tr0ub4dor', 'horse', '71'].join('&');

it.each<[what: string, error: unknown]>([
  ['in its message', new Error(`cannot parse ${VALUE}`)],
  ['in a line of its message that looks like a frame', new Error(`\n    at ${VALUE}\n    at x`)],
  ['in its cause', new Error('broke', { cause: new Error(VALUE) })],
  ['in a property', Object.assign(new Error('broke'), { input: VALUE })],
  ['in its name', Object.assign(new Error('broke'), { name: VALUE })],
  ['as what was thrown', VALUE],
])('reports an error with a value %s, and not the value', (_, error) => {
  const report = reportOfBreaking(error);
  expect(report).not.toContain(VALUE);
  expect(report).toMatch(/^migrate-secrets broke: (?:string|Error\n {4}at )/u);
});
