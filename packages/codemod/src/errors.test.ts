import { describe, expect, it } from 'vitest';
import { ERROR_CODES, MigrationError, reportOfBreaking } from './errors.js';
import { sectionsOf } from './testing/page.js';

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

describe('codes', () => {
  const sections = sectionsOf('Errors');

  it('are explained on the page, each of them and no other', () => {
    expect([...sections.keys()]).toEqual([...ERROR_CODES].sort());
  });

  it.each(ERROR_CODES)('%s has its section where the link leads', (code) => {
    const { page } = new MigrationError(code, 'what', 'next');
    const section = sections.get(new URL(page).hash.slice(1))?.trim();
    expect(section).toMatch(/^What it means: .+\.\n\nWhat to do: .+\.$/u);
  });
});
