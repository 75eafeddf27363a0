import { describe, expect, test } from 'vitest';
import { detect } from './detect.js';
import { sourceOf } from './testing/program.js';
import { fill, seeded } from './testing/sample.js';

const random = seeded(5);
const key = fill('{alnum:32}', random);

/** What is found in the code, as `confidence "text in the source"`. */
function found(code: string): string[] {
  return detect(sourceOf(code), { minimumConfidence: 'low' }).map(
    ({ confidence, range }) => `${confidence} ${code.slice(...range)}`,
  );
}

describe('a comment', () => {
  test.each([
    [
      'of a line',
      `// see https://app:${key}@db.internal/app`,
      `medium https://app:${key}@db.internal/app`,
    ],
    [
      'of several',
      `/**\n * https://app:${key}@db.internal/app\n */`,
      `medium https://app:${key}@db.internal/app`,
    ],
    ['with a name', `// password: hunter2x`, `low hunter2x`],
    ['of code', `// const apiKey = '${key}';`, `low ${key}`],
    ['of an object', `/* { "password": "hunter2x" } */`, `low hunter2x`],
  ])('%s is read', (_what, comment, expected) => {
    expect(found(`${comment}\nstart();`)).toEqual([expected]);
  });

  test.each([
    `// the password is read from the environment`,
    `// password: string`,
    `/** @param token: the token */`,
    `// password = process.env.PASSWORD`,
    `// https://user:password@host/path`,
  ])('says nothing: %s', (comment) => {
    expect(found(`${comment}\nstart();`)).toEqual([]);
  });

  test('is the expression of its finding, which can be excused as any other', () => {
    const comment = `// https://app:${key}@db.internal/app`;
    const [finding] = detect(sourceOf(`start(); ${comment}`));
    expect(finding?.expression).toEqual([9, 9 + comment.length]);
    expect(detect(sourceOf(`start(); ${comment} gitleaks:allow`))).toEqual([]);
  });
});
