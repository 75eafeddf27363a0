import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../../../packages/detector/src/testing/sample.js';
import { generateCredential } from '../../support/generate.js';

/** What a file is made of. */
interface Draw {
  /** From 0 to below 1. */
  part(): number;
  number(): number;
  /** One of the few that the file is about. */
  word(): string;
}

/**
 * Writes an application of so many megabytes: routes, components, types, tests, texts in languages
 * and generated clients, about as repositories have them, with a credential in every hundredth file.
 * The same for the same size; a larger one begins as a smaller one does.
 *
 * @returns how many files it has
 */
export function writeCorpus(folder: string, megabytes: number): number {
  const random = seeded(8);
  let written = 0;
  let count = 0;
  for (; written < megabytes * 1e6; count += 1) {
    const [extension, make] = kindOf(random());
    const directory = join(folder, `packages/p${Math.floor(count / 400)}/src/${count % 23}`);
    mkdirSync(directory, { recursive: true });
    const text = `${count % 100 === 7 ? credential(count) : ''}${make(drawing(random))}`;
    writeFileSync(join(directory, `module-${count}.${extension}`), text);
    written += text.length;
  }
  return count;
}

type Kind = readonly [extension: string, make: (draw: Draw) => string, share: number];

/**
 * Which kinds of files there are, and their shares. A seventh of the files may hold a credential by
 * the first test: more than of typeorm, less than of vendure, payload and juice-shop.
 */
const KINDS: readonly [Kind, ...Kind[]] = [
  ['ts', (draw) => repeated(draw, 30, route, IMPORTS), 0.34],
  ['js', (draw) => repeated(draw, 24, helper, "const path = require('node:path');\n"), 0.18],
  ['tsx', (draw) => repeated(draw, 12, component, "import React from 'react';\n"), 0.16],
  [
    'spec.ts',
    (draw) => repeated(draw, 22, example, "import { expect, it } from 'vitest';\n"),
    0.16,
  ],
  ['ts', (draw) => repeated(draw, 60, declaration, ''), 0.1],
  ['ts', (draw) => `export default {\n${repeated(draw, 160, phrase, '')}};\n`, 0.04],
  ['ts', (draw) => repeated(draw, 700, declaration, '/* generated */\n'), 0.02],
];

function kindOf(drawn: number): Kind {
  let sum = 0;
  return KINDS.find(([, , share]) => (sum += share) > drawn) ?? KINDS[0];
}

const IMPORTS = `import { Router } from 'express';\nimport { z } from 'zod';\nconst router = Router();\n`;

function repeated(draw: Draw, about: number, make: (draw: Draw) => string, head: string): string {
  const times = 1 + Math.floor(about * 2 * draw.part() * draw.part() + about / 3);
  return head + Array.from({ length: times }, () => make(draw)).join('');
}

function credential(count: number): string {
  return `export const dbPassword = '${generateCredential('scan', `password:${count}`)}';\n`;
}

function route(draw: Draw): string {
  const [noun, verb] = [draw.word(), draw.word()];
  return `
/** Gives the ${noun} that a caller may see, newest first. */
router.get('/${noun}/:id/${verb}', async (request, response) => {
  const { id } = z.object({ id: z.coerce.number() }).parse(request.params);
  const ${noun} = await request.app.locals.${verb}.findOne({ where: { id }, limit: ${draw.number()} });
  if (${noun} === null) return response.status(404).json({ message: 'no such ${noun}' });
  return response.json({ ...${noun}, ${verb}: ${noun}.${verb} ?? [] });
});
`;
}

function helper(draw: Draw): string {
  const [noun, verb] = [draw.word(), draw.word()];
  return `
function ${verb}${capital(noun)}(${noun}, options = {}) {
  const size = options.size || ${draw.number()};
  return ${noun}.filter((one) => one.${verb} > size).map((one) => path.join('${noun}', String(one.id)));
}
exports.${verb}${capital(noun)} = ${verb}${capital(noun)};
`;
}

function component(draw: Draw): string {
  const [noun, verb] = [draw.word(), draw.word()];
  return `
export function ${capital(noun)}${draw.number()}({ ${verb}, onChange }: { ${verb}: string; onChange(next: string): void }) {
  const [open, setOpen] = React.useState(false);
  return (
    <section className="${noun}-${verb} mt-${draw.number() % 9} flex" aria-label="${noun}">
      <h2 onClick={() => setOpen(!open)}>{open ? 'Hide ${noun}' : 'Show ${noun}'}</h2>
      <input placeholder="${verb} …" value={${verb}} onChange={(e) => onChange(e.target.value)} />
    </section>
  );
}
`;
}

function example(draw: Draw): string {
  const [noun, verb] = [draw.word(), draw.word()];
  return `
it('gives ${noun} to whoever may ${verb}', async () => {
  const response = await fetch(\`\${base}/${noun}/${draw.number()}\`, { headers: { accept: 'application/json' } });
  expect(await response.json()).toMatchObject({ ${noun}: '${verb}', id: ${draw.number()} });
});
`;
}

function declaration(draw: Draw): string {
  const [noun, verb] = [draw.word(), draw.word()];
  return `
export interface ${capital(noun)}${capital(verb)}${draw.number()} {
  /** Id of the ${noun}. */
  readonly ${noun}Id: number;
  readonly ${verb}?: readonly string[] | undefined;
}
`;
}

function phrase(draw: Draw): string {
  return `  '${draw.word()}.${draw.word()}${draw.number()}': 'The ${draw.word()} has no ${draw.word()} yet',\n`;
}

const WORDS =
  'order customer address invoice product cart price stock channel session member team project task comment label report filter query archive draft upload file image page layout theme user account password role policy event message queue job worker cache index token'.split(
    ' ',
  );

function drawing(random: () => number): Draw {
  const one = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? 'order';
  const subjects = Array.from({ length: 6 }, () => one(WORDS));
  return {
    part: random,
    number: () => Math.floor(random() * 1000),
    word: () => one(subjects),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
