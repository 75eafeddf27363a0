import { Secret, type Finding } from '@secretlift/detector';
import type { ScannedFile } from '../types.js';
import type { Placed } from './lane.js';
import type { Looked } from './look-at.js';

/** A {@link Placed} as it crosses from one thread to another: a `Secret` shows nothing when cloned. */
export interface Sealed {
  readonly at: number;
  readonly looked: Exclude<Looked, { file?: ScannedFile }> | ReadWithValues;
}

type ReadWithValues = Omit<Extract<Looked, { was: 'read' }>, 'file'> & {
  readonly file?: Omit<ScannedFile, 'findings'> & {
    readonly findings: readonly FindingWithValue[];
  };
};

type FindingWithValue = Omit<Finding, 'value'> & { readonly value: string };

/** For the way to the thread that asked: values go as they are, within the process. */
export function sealed({ at, looked }: Placed): Sealed {
  if (looked.was !== 'read' || looked.file === undefined) return { at, looked } as Sealed;
  const findings = looked.file.findings.map((finding) => ({
    ...finding,
    value: finding.value.reveal(),
  }));
  return { at, looked: { ...looked, file: { ...looked.file, findings } } };
}

/** The same again, where it has arrived. */
export function opened({ at, looked }: Sealed): Placed {
  if (looked.was !== 'read' || looked.file === undefined) return { at, looked } as Placed;
  const findings = looked.file.findings.map((finding) => ({
    ...finding,
    value: new Secret(finding.value),
  }));
  return { at, looked: { ...looked, file: { ...looked.file, findings } } };
}
