import { shortPath } from '../short-path.js';
import type { PassedOver } from '../types.js';

/** The files that could not be looked at, and why; those written in Flow are counted. */
export function passedOverLines(files: readonly PassedOver[], root: string): string[] {
  const inFlow = files.filter(({ reason }) => reason === 'flow');
  const others = files.filter(({ reason }) => reason !== 'flow');
  return [
    ...others.map(
      ({ path, reason, detail }) => `  ${shortPath(path, root)} ${WHY[reason]} (${detail})`,
    ),
    ...flowLine(inFlow, root),
  ];
}

const WHY = {
  'syntax-error': 'does not parse',
  flow: 'is written in Flow',
  unreadable: 'cannot be read',
  'too-large': 'was passed over',
} as const satisfies Record<PassedOver['reason'], string>;

function flowLine([first, ...more]: readonly PassedOver[], root: string): string[] {
  if (first === undefined) return [];
  const path = shortPath(first.path, root);
  return more.length === 0
    ? [`  ${path} ${WHY.flow}, which is not read`]
    : [`  ${more.length + 1} files such as ${path} are written in Flow, which is not read`];
}
