import * as v from 'valibot';

/** A text of so many characters. */
export const text = (min: number, max: number) =>
  v.pipe(v.string(), v.minLength(min), v.maxLength(max));

/** A whole number between two others. */
export const integer = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

/** Tags as both services take them. */
export const tags = v.array(v.object({ Key: text(1, 128), Value: v.optional(text(0, 256), '') }));
