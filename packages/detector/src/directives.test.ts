import { describe, expect, test } from 'vitest';
import { detect } from './detect.js';
import { sourceOf } from './testing/program.js';

const secret = `const password = 'hunter2'`;

describe('a comment of a tool that people use excuses', () => {
  test.each([
    `${secret} // eslint-disable-line`,
    `${secret} // eslint-disable-line secretlift/no-hardcoded-credentials -- rotated`,
    `// eslint-disable-next-line secretlift/no-hardcoded-credentials\n${secret}`,
    `/* eslint-disable */\n${secret}`,
    `/* eslint-disable no-var, secretlift/no-hardcoded-credentials */\n${secret}`,
    `${secret} // secretlint-disable-line`,
    `// secretlint-disable-next-line\n${secret}`,
    `// secretlint-disable\n${secret}\n// secretlint-enable`,
    `${secret} // pragma: allowlist secret`,
    `${secret} // pragma: whitelist secret`,
    `// pragma: allowlist nextline secret\n${secret}`,
    `${secret} // gitleaks:allow`,
    `${secret} // ggignore`,
    `${secret} // trufflehog:ignore`,
    `/* gitleaks:allow */ ${secret}`,
    `${secret} /* pragma: allowlist secret */`,
    `/**\n * secretlint-disable-next-line\n */\n${secret}`,
  ])('%s', (code) => {
    expect(detect(sourceOf(code))).toEqual([]);
  });
});

describe('and nothing else is excused', () => {
  test.each([
    `// gitleaks:allow\n${secret}`,
    `${secret}\n// pragma: allowlist secret`,
    `${secret} // eslint-disable-line no-var`,
    `// eslint-disable-next-line no-var -- has nothing to do with it\n${secret}`,
    `// secretlint-disable\nf()\n// secretlint-enable\n${secret}`,
    `const text = 'gitleaks:allow'; ${secret}`,
  ])('%s', (code) => {
    expect(detect(sourceOf(code))).toHaveLength(1);
  });
});

test('directives of ESLint are left to ESLint where it asks', () => {
  const source = sourceOf(`${secret} // eslint-disable-line`);
  expect(detect(source, { eslintDirectives: false })).toHaveLength(1);
});

test('comments between elements excuse as others do', () => {
  const page = (comment: string) =>
    `const page = <main>\n  {/* ${comment} */}\n  <Login password="hunter2" />\n</main>`;
  expect(detect(sourceOf(page('a comment'), 'app.tsx'))).toHaveLength(1);
  expect(detect(sourceOf(page('pragma: allowlist nextline secret'), 'app.tsx'))).toEqual([]);
});
