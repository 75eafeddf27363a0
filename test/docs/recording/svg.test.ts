import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { shown } from './screen.js';
import { svgOf } from './svg.js';

it('a screen has its texts where the terminal shows them, as it shows them', async () => {
  const screen = await shown(
    'a \u001b[31mb c\u001b[39m\n\n  \u001b[1;32md\u001b[0m\u001b[2me\u001b[22m\n',
    20,
  );
  const plain = { color: undefined, isBold: false, isDim: false };
  expect(screen).toEqual([
    [
      { ...plain, text: 'a', column: 0 },
      { ...plain, text: 'b c', column: 2, color: 1 },
    ],
    [],
    [
      { ...plain, text: 'd', column: 2, color: 2, isBold: true },
      { ...plain, text: 'e', column: 3, isDim: true },
    ],
  ]);
});

it('a picture is XML whatever was printed', async () => {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svgOf(await shown(`<b> & "c" ]]>`, 20), 20, '<title> & more')).close();
});
