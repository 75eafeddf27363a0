import { expect, test } from 'vitest';
import { detect } from '../../detect.js';
import { sourceOf } from '../../testing/program.js';
import { codeOf } from '../../testing/call.js';
import { SINK_MODULES, sinksOfModule } from './index.js';

const SINKS = SINK_MODULES.flatMap(sinksOfModule);

/** A word for each row: `wibbleAaa`, `wibbleAab`. */
function wordOf(index: number): string {
  const letters = [index / 676, index / 26, index].map((part) => 97 + (Math.floor(part) % 26));
  return `wibble${String.fromCharCode(...letters)}`;
}

test('what goes to each row is found', () => {
  const code = SINKS.map((sink, index) => codeOf(sink, wordOf(index))).join('\n');
  const found = new Set(detect(sourceOf(code)).map(({ value }) => value.reveal()));
  const missed = SINKS.filter((_, index) => !found.has(wordOf(index)));
  expect(missed.map(({ module, callee, argument }) => [module, callee, ...argument])).toEqual([]);
}, 30_000);
