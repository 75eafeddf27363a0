import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { documentOf } from '../testing/document.js';
import { FORMATS } from './index.js';

const text = fc.string({ unit: 'binary', minLength: 1 }).map((part) => `x${part}x`);

it('github: a line for each that stands, whatever the names are', () => {
  fc.assert(
    fc.property(text, (name) => {
      const lines = FORMATS.github(documentOf(name))
        .trimEnd()
        .split(/[\r\n]/);
      expect(lines.map((line) => line.split(' ', 1)[0])).toEqual(['::error', '::notice']);
      for (const line of lines)
        expect(line).toMatch(/^::\w+ file=[^:,]*,line=\d+,col=\d+,title=[^:,]*::/);
    }),
  );
});

it('junit: well-formed XML whose counts are right, whatever the names are', () => {
  fc.assert(
    fc.property(text, (name) => {
      const counts: Record<string, number> = {};
      const parser = new SaxesParser();
      parser.on('opentag', (tag) => (counts[tag.name] = (counts[tag.name] ?? 0) + 1));
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(FORMATS.junit(documentOf(name))).close();
      expect(counts).toEqual({ testsuites: 1, testsuite: 1, testcase: 3, failure: 1, skipped: 1 });
    }),
  );
});

it('junit: a run without findings has a case that passed', () => {
  expect(FORMATS.junit({ ...documentOf('a'), findings: [] })).toContain('tests="1" failures="0"');
});

it('sarif: what stands, with its level', () => {
  const log = JSON.parse(FORMATS.sarif(documentOf('a'))) as {
    runs: [{ results: { level: string }[] }];
  };
  expect(log.runs[0].results.map(({ level }) => level)).toEqual(['error', 'note']);
});
