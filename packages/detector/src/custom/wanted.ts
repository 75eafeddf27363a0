import type { Finding } from '../finding.js';
import { entropyOf } from '../value/entropy.js';
import { compileMatchers } from './matcher.js';
import { OptionError } from './option-error.js';
import type { CustomOptions } from './options.js';

/** Whether a person wants to hear of a finding. */
export type Wanted = (finding: Finding) => boolean;

/** Each option that leaves findings out, and the test that it asks of those that stay. */
const TESTS: readonly ((options: CustomOptions) => Wanted | undefined)[] = [
  ({ testFiles }) => (testFiles === false ? ({ inTest }) => !inTest : undefined),
  ({ kinds }) => kinds && (({ kind }) => kinds.includes(kind)),
  ({ ignoredNames }) => ignoredNames && unnamed(ignoredNames),
  ({ ignoredValues }) => ignoredValues && unlisted(ignoredValues),
  ({ minimumEntropy }) => minimumEntropy && dense(minimumEntropy),
];

/**
 * The tests that findings have to pass, as one.
 * @throws {OptionError} for the first option that cannot be used
 */
export function wantedBy(options: CustomOptions): Wanted {
  const tests = TESTS.flatMap((test) => test(options) ?? []);
  return (finding) => tests.every((test) => test(finding));
}

/** A member is known by its last name as well. */
function unnamed(ignoredNames: NonNullable<CustomOptions['ignoredNames']>): Wanted {
  const isIgnored = compileMatchers('ignoredNames', ignoredNames);
  return ({ binding = '' }) =>
    binding === '' || !(isIgnored(binding) || isIgnored(/[^.]*$/.exec(binding)?.[0] ?? ''));
}

function unlisted(ignoredValues: NonNullable<CustomOptions['ignoredValues']>): Wanted {
  const isIgnored = compileMatchers('ignoredValues', ignoredValues);
  return ({ value }) => !isIgnored(value.reveal());
}

/** No text of bytes has more. */
const MOST_BITS = 8;

function dense(minimumEntropy: NonNullable<CustomOptions['minimumEntropy']>): Wanted {
  for (const [by, bits] of Object.entries(minimumEntropy))
    if (!(bits >= 0 && bits <= MOST_BITS))
      throw new OptionError(`minimumEntropy.${by}`, `${bits} is not from 0 to ${MOST_BITS} bits.`);
  return ({ evidence: [{ by }], value }) => entropyOf(value.reveal()) >= (minimumEntropy[by] ?? 0);
}
