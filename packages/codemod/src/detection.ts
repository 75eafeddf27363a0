import type { Confidence, CustomOptions } from '@secretlift/detector';

/** What counts as a credential, as plain data: it crosses threads. */
export interface Detection extends CustomOptions {
  readonly minimumConfidence?: Confidence;
}
