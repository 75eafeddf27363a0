import { detect, detectBy, EVERYTHING } from '@secretlift/detector';
import { expect, test } from 'vitest';
import { sourceOf } from '../../packages/detector/src/testing/program.js';
import { corpus } from './corpus/index.js';

test('asking the text first hides nothing of the corpus', () => {
  for (const { code, category } of corpus(2)) {
    const source = sourceOf(code, /<\w+ [a-z]/i.test(code) ? 'a.tsx' : 'a.ts');
    const options = { minimumConfidence: 'low' } as const;
    expect(detect(source, options), category).toEqual(detectBy(EVERYTHING, source, options));
  }
});
