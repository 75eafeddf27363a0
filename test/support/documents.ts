import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Ajv from 'ajv';
import { expect } from 'vitest';
import { DOCUMENTS } from '../../packages/codemod/dist/documents/index.js';
import { REPOSITORY } from './fixture.js';

/** Holds a document against its published schema, and against its type: nothing in it is unsaid. */
export async function expectDocument(name: keyof typeof DOCUMENTS, text: string): Promise<void> {
  const path = join(REPOSITORY, `packages/codemod/schemas/${name}.schema.json`);
  const schema = JSON.parse(await readFile(path, 'utf8')) as object;
  const ajv = new Ajv({ unknownFormats: 'ignore' });
  expect(ajv.validate(schema, JSON.parse(text)), ajv.errorsText()).toBe(true);
  expect(DOCUMENTS[name].parse(JSON.parse(text))).toEqual(JSON.parse(text));
}
