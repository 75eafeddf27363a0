import { expect, it } from 'vitest';
import { reflowed } from './reflow.js';
import { splice } from './splice.js';
import type { Edit } from './types.js';

interface Example {
  readonly says: string;
  readonly text: string;
  /** What stands in place of `X`. */
  readonly call: string;
  readonly target: string;
  /** The target where absent. */
  readonly result?: string;
}

const EXAMPLES: readonly Example[] = [
  {
    says: 'breaks the arguments of a call',
    text: 'a();\nf(X, b);\nc();\n',
    call: 'get(1)',
    target: 'a();\nf(\n  get(1),\n  b,\n);\nc();\n',
  },
  {
    says: 'joins lines',
    text: 'f(\n  X,\n  b,\n);\n',
    call: '1',
    target: 'f(1, b);\n',
  },
  {
    says: 'breaks the text of the edit itself',
    text: 'f(X);\n',
    call: 'get(1, 2)',
    target: 'f(\n  get(\n    1,\n    2\n  )\n);\n',
  },
  {
    says: 'adds and removes pairs of parentheses',
    text: 'const f = () => X || (y);\n',
    call: 'await z',
    target: 'const f = () =>\n  (await z) || y;\n',
  },
  {
    says: 'leaves lines alone that hold nothing of an edit',
    text: 'a( );\n\n\nf(X, b);\n\n\nc( );\n',
    call: 'get(1)',
    target: 'a();\n\n\nf(\n  get(1),\n  b,\n);\n\n\nc();\n',
    result: 'a( );\n\n\nf(\n  get(1),\n  b,\n);\n\n\nc( );\n',
  },
  {
    says: 'takes nothing over where more than the layout is different',
    text: "f(X, 'b');\n",
    call: 'get(1)',
    target: 'f(\n  get(1),\n  "b",\n);\n',
    result: "f(get(1), 'b');\n",
  },
  {
    says: 'takes nothing over where a parenthesis would stand alone',
    text: 'f(X, b);\n',
    call: 'get(1)',
    target: 'f((get(1), b);\n',
    result: 'f(get(1), b);\n',
  },
  {
    says: 'keeps a comma that is no end of a list',
    text: 'f(X, b);\n',
    call: 'get(1)',
    target: 'f(get(1) b);\n',
    result: 'f(get(1), b);\n',
  },
];

it.each(EXAMPLES)('$says', ({ text, call, target, result = target }) => {
  const at = text.indexOf('X');
  const edits: Edit[] = [{ range: [at, at + 1], text: call }];
  expect(splice(text, reflowed(text, edits, target))).toBe(result);
});

it('makes no edit that holds code of the file', () => {
  const text = "f(X, 'b');\n";
  const edits = reflowed(text, [{ range: [2, 3], text: 'get(1)' }], "f(\n  get(1),\n  'b',\n);\n");
  expect(edits.map((edit) => edit.text.replace(/[\s,()]/g, ''))).toEqual(['get1', '', '', '']);
});
