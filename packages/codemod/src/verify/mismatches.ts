import type { Reference } from '../references/index.js';
import type { Mismatch, Shape } from './types.js';

/** What a reference asks for that a value of this shape does not have. */
export function mismatchesOf(reference: Reference, shape: Shape): Mismatch[] {
  const mismatch = (problem: Mismatch['problem'], key?: string): Mismatch => ({
    reference,
    problem,
    key,
  });
  const { accessor, keys } = reference;
  if (accessor === 'getSecretBinary') return shape.form === 'binary' ? [] : [mismatch('no-bytes')];
  if (shape.form === 'binary') return [mismatch('no-text')];
  if (shape.form === 'json') {
    return keys.flatMap((key) => {
      if (shape.textKeys.has(key)) return [];
      return mismatch(shape.otherKeys.has(key) ? 'key-is-no-text' : 'no-such-key', key);
    });
  }
  const needsJson = accessor === 'getSecretJson' || keys.length > 0 || reference.hasDynamicKey;
  return needsJson ? [mismatch('not-json', keys[0])] : [];
}
