import { describe, expect, it } from 'vitest';
import { marked } from './index.js';
import { splice } from '../splice.js';
import { drafted, PASSWORD as P } from '../testing/migrated.js';

const ENUM = '// secretlift: left in place (enum member): ';

/** The text of one file after a run that marks what it refuses; the words of the advice are cut. */
function markedText(text: string, name = 'app.ts'): string {
  const { plan, rewritten } = drafted({ files: { [name]: text } });
  const [only] = marked(rewritten, plan.refusals);
  return only === undefined ? text : splice(only.file.text, only.edits);
}

function withoutAdvice(text: string): string {
  return text.replaceAll(/(?<=\(enum member\): )[^*\r\n]*[^*\s]/g, '…');
}

const SHAPES: readonly { says: string; text: string; after: string; name?: string }[] = [
  {
    says: 'above the statement, below a comment that an empty line sets off',
    text: `// about the file\n\nenum E { password = '${P}' }\n`,
    after: `// about the file\n\n${ENUM}…\nenum E { password = '${P}' }\n`,
  },
  {
    says: 'above comments that belong to the statement',
    text: `let a;\n// eslint-disable-next-line\n/** The keys. */\nenum E { password = '${P}' }\n`,
    after: `let a;\n${ENUM}…\n// eslint-disable-next-line\n/** The keys. */\nenum E { password = '${P}' }\n`,
  },
  {
    says: 'in the indentation and with the line ends of the file',
    text: `namespace a {\r\n\tenum E {\r\n\t\tpassword = '${P}',\r\n\t}\r\n}\r\n`,
    after: `namespace a {\r\n\t${ENUM}…\r\n\tenum E {\r\n\t\tpassword = '${P}',\r\n\t}\r\n}\r\n`,
  },
  {
    says: 'once for a statement',
    text: `enum E {\n  password = '${P}',\n  dbPassword = '${P}1',\n}\n`,
    after: `${ENUM}…\nenum E {\n  password = '${P}',\n  dbPassword = '${P}1',\n}\n`,
  },
  {
    says: 'between statements on one line',
    text: `f(); enum E { password = '${P}' }\n`,
    after: `f(); /* secretlift: left in place (enum member): … */ enum E { password = '${P}' }\n`,
  },
  {
    says: 'below the import that is added',
    text: `enum E { password = '${P}1' }\nconst dbPassword = '${P}';\n`,
    after: `import { getSecretSync } from '@secretlift/runtime';\n\n${ENUM}…\nenum E { password = '${P}1' }\nconst dbPassword = getSecretSync('shop/db-password');\n`,
  },
];

describe('a mark stands', () => {
  it.each(SHAPES)('$says', ({ text, after, name }) => {
    const once = markedText(text, name);
    expect(withoutAdvice(once)).toBe(after);
    expect(markedText(once, name)).toBe(once);
  });
});

it('says what to do, and nothing of the value', () => {
  const line = markedText(`enum E { password = '${P}' }\n`).split('\n')[0] ?? '';
  expect(line).toMatch(/^\/\/ secretlift: left in place \(enum member\): \w.{10}/);
  expect(line).not.toContain(P);
});

it('is not left where something is left alone on purpose', () => {
  const text = `const dbPassword = '${P}';\n`;
  expect(markedText(text, 'app.test.ts')).toBe(text);
});
