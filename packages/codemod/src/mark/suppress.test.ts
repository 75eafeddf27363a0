import { describe, expect, it } from 'vitest';
import { findingsIn } from '../findings.js';
import { splice } from '../splice.js';
import { drafted, OTHER_PASSWORD as Q, PASSWORD as P } from '../testing/migrated.js';
import type { Refusal } from '../types.js';
import { suppressed } from './index.js';

const ABOVE = '// eslint-disable-next-line secretlift/no-hardcoded-credentials -- false positive';
const BEHIND = '// eslint-disable-line secretlift/no-hardcoded-credentials -- false positive';

/** The text of one file after all that is found in it was called a false positive. */
function suppressedText(text: string, name: string): string {
  const { plan } = drafted({ files: { [name]: text } });
  const files = [
    ...plan.secrets.flatMap(({ places }) => places.map(({ file }) => file)),
    ...plan.refusals.map(({ file }) => file),
  ];
  const [file] = files;
  if (file === undefined) return text;
  const refusals = file.sites.map(({ finding }): Refusal => ({
    file,
    finding,
    reason: 'false-positive',
  }));
  const [only] = suppressed([], refusals);
  return only === undefined ? text : splice(text, only.edits);
}

interface Shape {
  readonly says: string;
  readonly text: string;
  readonly after: string;
  readonly name?: string;
}

const SHAPES: readonly Shape[] = [
  {
    says: 'above the line',
    text: `const a = 1;\nconst dbPassword = '${P}';\n`,
    after: `const a = 1;\n${ABOVE}\nconst dbPassword = '${P}';\n`,
  },
  {
    says: 'in the indentation and with the line ends of the file',
    text: `connect({\r\n\tuser: 'app',\r\n\tpassword: '${P}',\r\n});\r\n`,
    after: `connect({\r\n\tuser: 'app',\r\n\t${ABOVE}\r\n\tpassword: '${P}',\r\n});\r\n`,
  },
  {
    says: 'behind the line, where a comment above speaks of it',
    text: `// @ts-ignore\nconst dbPassword = '${P}';\r\n`,
    after: `// @ts-ignore\nconst dbPassword = '${P}'; ${BEHIND}\r\n`,
  },
  {
    says: 'above the line all the same, where a comment ends that',
    text: `/** The keys. */\nconst dbPassword = '${P}'; // of the test system\n`,
    after: `/** The keys. */\n${ABOVE}\nconst dbPassword = '${P}'; // of the test system\n`,
  },
  {
    says: 'once for a line',
    text: `const login = { password: '${P}', dbPassword: '${Q}' };\n`,
    after: `${ABOVE}\nconst login = { password: '${P}', dbPassword: '${Q}' };\n`,
  },
  {
    says: 'between attributes of JSX',
    name: 'app.tsx',
    text: `export const a = (\n  <Login\n    password="${P}"\n  />\n);\n`,
    after: `export const a = (\n  <Login\n    ${ABOVE}\n    password="${P}"\n  />\n);\n`,
  },
  {
    says: 'around the statement, where the line is inside a template',
    text: `const a = 1;\nconst url = \`\npostgres://app:${Q}@db/\n\`;\nconst b = 2;\n`,
    after: `const a = 1;\n/* eslint-disable secretlift/no-hardcoded-credentials -- false positive */\nconst url = \`\npostgres://app:${Q}@db/\n\`;\n/* eslint-enable secretlift/no-hardcoded-credentials */\nconst b = 2;\n`,
  },
];

describe('a suppression stands', () => {
  it.each(SHAPES)('$says', ({ text, after, name = 'app.ts' }) => {
    expect(findingsIn({ path: `/nowhere/${name}`, text, bom: false })).not.toEqual([]);
    expect(suppressedText(text, name)).toBe(after);
    expect(findingsIn({ path: `/nowhere/${name}`, text: after, bom: false })).toEqual([]);
  });
});
