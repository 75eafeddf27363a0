import { expect, it } from 'vitest';
import { PASSWORD } from '../testing/migrated.js';
import { undone } from '../testing/undone.js';

const TEXT = `const a = require('a');\n\na.connect({ host: 'h', password: '${PASSWORD}' }, 1);\n`;

function laidOut(rewritten: string): string {
  return rewritten.replace(
    /connect\(\{ (.*), (.*) \}, 1\)/,
    'connect(\n  {\n    $1,\n    $2,\n  },\n  1,\n)',
  );
}

it('takes the layout of the lines back that grew', () => {
  expect(undone(TEXT, 'app.js', {}, { edit: laidOut })?.text).toBe(TEXT);
});

it('leaves the layout alone where something else has changed since', () => {
  const edit = (rewritten: string) => laidOut(rewritten).replace("'h'", "'other'");
  const expected = laidOut(TEXT).replace("'h'", "'other'");
  expect(undone(TEXT, 'app.js', {}, { edit })?.text).toBe(expected);
});
