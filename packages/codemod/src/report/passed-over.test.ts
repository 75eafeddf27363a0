import { expect, it } from 'vitest';
import type { PassedOver } from '../types.js';
import { passedOverLines } from './passed-over.js';

function passedOver(name: string, reason: PassedOver['reason']): PassedOver {
  return { path: `/nowhere/${name}`, reason, detail: 'line 3' };
}

it('lists files, and counts those that are written in Flow', () => {
  const files = [
    passedOver('a.js', 'flow'),
    passedOver('b.js', 'syntax-error'),
    passedOver('c.js', 'flow'),
  ];
  expect(passedOverLines(files, '/nowhere')).toEqual([
    '  b.js does not parse (line 3)',
    '  2 files such as a.js are written in Flow, which is not read',
  ]);
});
