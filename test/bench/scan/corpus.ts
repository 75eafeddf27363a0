import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../../../packages/detector/src/testing/sample.js';
import { generateCredential } from '../../support/generate.js';

type Random = () => number;

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
    const text = `${count % 100 === 7 ? credential(count) : ''}${make(random)}`;
    writeFileSync(join(directory, `module-${count}.${extension}`), text);
    written += text.length;
  }
  return count;
}

type Kind = readonly [extension: string, make: (random: Random) => string, share: number];

/** Which kinds of files there are, and their shares; the sizes are those of three open repositories. */
const KINDS: readonly [Kind, ...Kind[]] = [
  ['ts', (random) => repeated(random, 30, route, IMPORTS), 0.34],
  ['js', (random) => repeated(random, 24, helper, "const path = require('node:path');\n"), 0.18],
  ['tsx', (random) => repeated(random, 12, component, "import React from 'react';\n"), 0.16],
  [
    'spec.ts',
    (random) => repeated(random, 22, example, "import { expect, it } from 'vitest';\n"),
    0.16,
  ],
  ['ts', (random) => repeated(random, 60, declaration, ''), 0.1],
  ['ts', (random) => `export default {\n${repeated(random, 160, phrase, '')}};\n`, 0.04],
  ['ts', (random) => repeated(random, 700, declaration, '/* generated */\n'), 0.02],
];

function kindOf(drawn: number): Kind {
  let sum = 0;
  return KINDS.find(([, , share]) => (sum += share) > drawn) ?? KINDS[0];
}

const IMPORTS = `import { Router } from 'express';\nimport { z } from 'zod';\nconst router = Router();\n`;

function repeated(
  random: Random,
  about: number,
  make: (random: Random) => string,
  head: string,
): string {
  const times = 1 + Math.floor(about * 2 * random() * random() + about / 3);
  return head + Array.from({ length: times }, () => make(random)).join('');
}

function credential(count: number): string {
  return `export const dbPassword = '${generateCredential('scan', `password:${count}`)}';\n`;
}

function route(random: Random): string {
  const [noun, verb] = [word(random), word(random)];
  return `
/** Gives the ${noun} that a caller may see, newest first. */
router.get('/${noun}/:id/${verb}', async (request, response) => {
  const { id } = z.object({ id: z.coerce.number() }).parse(request.params);
  const ${noun} = await request.app.locals.${verb}.findOne({ where: { id }, limit: ${number(random)} });
  if (${noun} === null) return response.status(404).json({ message: 'no such ${noun}' });
  return response.json({ ...${noun}, ${verb}: ${noun}.${verb} ?? [] });
});
`;
}

function helper(random: Random): string {
  const [noun, verb] = [word(random), word(random)];
  return `
function ${verb}${capital(noun)}(${noun}, options = {}) {
  const size = options.size || ${number(random)};
  return ${noun}.filter((one) => one.${verb} > size).map((one) => path.join('${noun}', String(one.id)));
}
exports.${verb}${capital(noun)} = ${verb}${capital(noun)};
`;
}

function component(random: Random): string {
  const [noun, verb] = [word(random), word(random)];
  return `
export function ${capital(noun)}${number(random)}({ ${verb}, onChange }: { ${verb}: string; onChange(next: string): void }) {
  const [open, setOpen] = React.useState(false);
  return (
    <section className="${noun}-${verb} mt-${number(random) % 9} flex" aria-label="${noun}">
      <h2 onClick={() => setOpen(!open)}>{open ? 'Hide ${noun}' : 'Show ${noun}'}</h2>
      <input type="password" placeholder="${verb} …" value={${verb}} onChange={(e) => onChange(e.target.value)} />
    </section>
  );
}
`;
}

function example(random: Random): string {
  const [noun, verb] = [word(random), word(random)];
  return `
it('gives ${noun} to whoever may ${verb}', async () => {
  const response = await fetch(\`\${base}/${noun}/${number(random)}\`, { headers: { accept: 'application/json' } });
  expect(await response.json()).toMatchObject({ ${noun}: '${verb}', id: ${number(random)} });
});
`;
}

function declaration(random: Random): string {
  const [noun, verb] = [word(random), word(random)];
  return `
export interface ${capital(noun)}${capital(verb)}${number(random)} {
  /** Id of the ${noun}. */
  readonly ${noun}Id: number;
  readonly ${verb}?: readonly string[] | undefined;
  readonly token?: string;
}
`;
}

function phrase(random: Random): string {
  return `  '${word(random)}.${word(random)}${number(random)}': 'The ${word(random)} has no ${word(random)} yet',\n`;
}

const WORDS =
  'order customer address invoice product cart price stock channel session member team project task comment label report filter query export import upload file image page layout theme user account password role policy event message queue job worker cache index token'.split(
    ' ',
  );

function word(random: Random): string {
  return WORDS[Math.floor(random() * WORDS.length)] ?? 'order';
}

function number(random: Random): number {
  return Math.floor(random() * 1000);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
